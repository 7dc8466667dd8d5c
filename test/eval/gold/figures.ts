import { addMonths } from './days.js';
import { all, type Gold, some } from './gold.js';
import { amount, cell, ids, type Row, type World, words } from './world.js';

/** The latest month of this year that an indicator has a figure for. */
function latestMonth(world: World, indicator: string): string {
  const year = world.day.slice(0, 4);
  const months = world
    .rows('actuals')
    .filter((row) => cell(row, 'indicatorId') === indicator && cell(row, 'month').startsWith(year))
    .map((row) => cell(row, 'month'))
    .filter((month) => month < world.day.slice(0, 7));
  return months.sort().at(-1) ?? '';
}

const owned = (world: World, ledger: string, indicator: string, county = '') =>
  world
    .rows(ledger)
    .filter((row) => cell(row, 'indicatorId') === indicator && (county === '*' || cell(row, 'countyId') === county));

/** How an indicator stands: the actual of its latest month and its target of the year; all other figures of the year may be told. */
export function indicator(world: World, { id, county = '' }: { id: string; county?: string }): Gold {
  const year = world.day.slice(0, 4);
  const actuals = owned(world, 'actuals', id, county).filter((row) => cell(row, 'month').startsWith(year));
  const last = actuals.map((row) => cell(row, 'month')).sort();
  const latest = actuals.filter((row) => cell(row, 'month') === last.at(-1));
  const ofYear = owned(world, 'targets', id, county).filter((row) => cell(row, 'period') === year);
  const may = [...owned(world, 'actuals', id, '*'), ...owned(world, 'targets', id, '*')].filter((row) =>
    (cell(row, 'month') || cell(row, 'period')).startsWith(year),
  );
  return { must: [...some(ids(latest)), ...some(ids(ofYear))], may: [id, ...ids(may)] };
}

/** An indicator's own figures of some months, counted from this one. */
export function indicatorMonths(world: World, { id, months }: { id: string; months: number[] }): Gold {
  const wanted = months.map((month) => addMonths(world.day.slice(0, 7), month));
  const rows = owned(world, 'actuals', id).filter((row) => wanted.includes(cell(row, 'month')));
  return { must: all(ids(rows)), may: [id, ...ids(owned(world, 'actuals', id)), ...ids(owned(world, 'targets', id))] };
}

/** The indicators of a chain or the city, each at least named. */
export function indicators(world: World, { chain }: { chain: string }): Gold {
  const rows = world.rows('indicators').filter((row) => cell(row, 'chainId') === chain);
  return {
    must: all(ids(rows)),
    may: ['targets', 'actuals'].flatMap((ledger) => ids(rows).flatMap((id) => ids(owned(world, ledger, id, '*')))),
  };
}

/** The counties that lack most of an indicator's target of the year: each by a figure or a target of its own. */
export function countiesShort(world: World, { id, worst }: { id: string; worst: number }): Gold {
  const year = world.day.slice(0, 4);
  const month = latestMonth(world, id);
  const counties = ids(world.rows('counties').filter((row) => cell(row, 'scoreboard') === 'yes'));
  const lacks = counties.map((county) => {
    const target = sum(
      owned(world, 'targets', id, county).filter((row) => cell(row, 'period') === year),
      'value',
    );
    const done = owned(world, 'actuals', id, county).filter(
      (row) => cell(row, 'month').startsWith(year) && cell(row, 'month') <= month,
    );
    return { county, lack: target - sum(done, 'value') };
  });
  const short = lacks.filter(({ lack }) => lack > 0).sort((one, other) => other.lack - one.lack);
  const edge = short[worst - 1]?.lack ?? 0;
  const rowsOf = (county: string) => ids(['targets', 'actuals'].flatMap((ledger) => owned(world, ledger, id, county)));
  const asked = short.filter(({ lack }) => lack >= edge);
  return {
    must: asked.flatMap(({ county }) => some(rowsOf(county))),
    may: [id, ...ids(owned(world, 'actuals', id, '*')), ...ids(owned(world, 'targets', id, '*'))],
  };
}

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + amount(row, column), 0);
}

/** The enterprises of a chain whose revenue fell most from one month to the next. */
export function revenueDrops(
  world: World,
  { chain, worst, atLeast }: { chain: string; worst: number; atLeast: number },
): Gold {
  const months = world
    .rows('enterpriseReports')
    .map((row) => cell(row, 'month'))
    .filter((month) => month < world.day.slice(0, 7));
  const last = [...months].sort().at(-1) ?? '';
  const inChain = ids(world.rows('enterprises').filter((row) => words(row, 'chainIds').includes(chain)));
  const revenue = (enterprise: string, month: string) =>
    world
      .rows('enterpriseReports')
      .find((row) => cell(row, 'enterpriseId') === enterprise && cell(row, 'month') === month);
  const changes = inChain.flatMap((enterprise) => {
    const [now, before] = [revenue(enterprise, last), revenue(enterprise, addMonths(last, -1))];
    return now && before
      ? [{ enterprise, id: cell(now, 'id'), change: amount(now, 'revenue') - amount(before, 'revenue') }]
      : [];
  });
  const drops = changes.filter(({ change }) => change < 0).sort((one, other) => one.change - other.change);
  const reports = world.rows('enterpriseReports').filter((row) => inChain.includes(cell(row, 'enterpriseId')));
  const rowsOf = drops.slice(0, worst).map(({ enterprise, id }) => [id, enterprise]);
  const first = rowsOf[0];
  return {
    must: [
      ...(first ? some(first) : []),
      ...some(
        rowsOf.slice(1).map(([id = '']) => id),
        atLeast - 1,
      ),
    ],
    may: [...inChain, ...ids(reports)],
  };
}

/** One enterprise's own revenue in the latest month reported, or in a month counted from this one. */
export function enterpriseRevenue(
  world: World,
  { enterprise, month = -1 }: { enterprise: string; month?: number },
): Gold {
  const when = addMonths(world.day.slice(0, 7), month);
  const reports = world.rows('enterpriseReports').filter((row) => cell(row, 'enterpriseId') === enterprise);
  return { must: all(ids(reports.filter((row) => cell(row, 'month') === when))), may: [enterprise, ...ids(reports)] };
}
