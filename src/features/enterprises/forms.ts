import { LISTING_BOARDS, LISTING_STAGES, latestListing, nextListingStage } from '../../domain/enterprises/index.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import { formats, wordOf } from '../../texts/index.js';
import { enterpriseRefusals } from '../../texts/refusals/enterprises.js';
import { nameText } from '../figure-text.js';
import { type FormDefinition, optionsOf } from '../form.js';
import { stateNeed } from './financing.js';
import { findEnterprise } from './find-enterprise.js';
import { recordFunding } from './funded.js';
import { stateOf } from './list.js';
import { recordListing } from './listing.js';
import { listingText, sayIn } from './presentation/listing-text.js';

const listingForm: FormDefinition = {
  verb: recordListing,
  label: { en: 'Record a step of the listing', zh: '登记上市进程' },
  async load({ store, scope, language, clock }, subject) {
    const say = sayIn(language);
    const enterprise = await findEnterprise(store, scope, subject);
    const records = await store.read('listingRecords', EVERYTHING, { enterpriseId: enterprise.id });
    const last = latestListing(records);
    const next = nextListingStage(last?.toStage ?? null);
    const term = (stage: (typeof LISTING_STAGES)[number]) => formats.term(wordOf('listingStage', stage), language);
    return {
      title: say('listingLine'),
      lines: [nameText(enterprise, language), `${say('now')} ${listingText(stateOf(records), language)}`],
      fields: [
        {
          name: 'to',
          label: say('formStage'),
          kind: 'choice',
          value: next,
          options: optionsOf(LISTING_STAGES, term),
          optional: false,
        },
        { name: 'date', label: say('formDate'), kind: 'date', value: clock.today(), optional: false },
        {
          name: 'board',
          label: say('formBoard'),
          kind: 'choice',
          value: last?.board ?? null,
          options: optionsOf(LISTING_BOARDS, (board) => formats.term(wordOf('listingBoard', board), language)),
          optional: true,
        },
        { name: 'papers', label: say('formPapers'), kind: 'long', value: null, optional: true },
        { name: 'reason', label: say('formReason'), kind: 'long', value: null, optional: true },
      ],
      fixed: { enterprise: enterprise.id, steps: records.length },
    };
  },
};

const financingForm: FormDefinition = {
  verb: stateNeed,
  label: { en: 'State a need for money', zh: '登记融资需求' },
  async load({ store, scope, language }, subject) {
    const say = sayIn(language);
    const enterprise = await findEnterprise(store, scope, subject);
    return {
      title: say('stateNeed'),
      lines: [nameText(enterprise, language)],
      fields: [
        { name: 'sum', label: say('formSum'), kind: 'money', value: null, optional: false, hint: say('formSumHint') },
        { name: 'purpose', label: say('formPurpose'), kind: 'long', value: null, optional: false },
        { name: 'neededBy', label: say('formNeededBy'), kind: 'date', value: null, optional: false },
      ],
      fixed: { enterprise: enterprise.id },
    };
  },
};

const fundingForm: FormDefinition = {
  verb: recordFunding,
  label: { en: 'Record the result', zh: '登记融资结果' },
  async load({ store, scope, language, clock }, subject) {
    const say = sayIn(language);
    const [need] = await store.read('financings', scope, { id: subject });
    if (need === undefined) {
      const { en, zh } = enterpriseRefusals.noNeed(subject);
      throw new WutongError('not-found', en, { zh });
    }
    const { id, purposeZh, purposeEn, amount, fundedAmount, fundedByZh, fundedByEn, version } = need;
    const chinese = language === 'zh';
    return {
      title: say('recordFunding'),
      lines: [`${id} ${chinese ? purposeZh : purposeEn}`, formats.money(amount, language)],
      fields: [
        {
          name: 'sum',
          label: say('formGot'),
          kind: 'money',
          value: fundedAmount === null ? null : formats.money(fundedAmount, 'zh'),
          optional: false,
          hint: say('formSumHint'),
        },
        {
          name: 'from',
          label: say('formFrom'),
          kind: 'text',
          value: chinese ? fundedByZh : fundedByEn,
          optional: false,
        },
        { name: 'date', label: say('formDate'), kind: 'date', value: clock.today(), optional: false },
      ],
      fixed: { need: id, version },
    };
  },
};

/** The forms of enterprises. */
export const ENTERPRISE_FORMS: readonly FormDefinition[] = [listingForm, financingForm, fundingForm];
