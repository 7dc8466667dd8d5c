import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/index.js';

describe('configuration', () => {
  it('stands without a single variable', () => {
    const { config, secrets } = loadConfig({});
    expect(config).toMatchObject({
      dataFolder: resolve('.data'),
      timeZone: 'Asia/Shanghai',
      database: 'embedded',
      color: true,
    });
    expect(config.corpusFolder.endsWith('corpus')).toBe(true);
    expect(secrets.databaseUrl).toBeNull();
  });

  it('keeps the database address among the secrets alone', () => {
    const { config, secrets } = loadConfig({ DATABASE_URL: 'postgresql://wutong:phoenix@localhost/wutong' });
    expect(config.database).toBe('server');
    expect(JSON.stringify(config)).not.toContain('phoenix');
    expect(secrets.databaseUrl).toContain('phoenix');
  });

  it('names no model without a key, and keeps the key among the secrets alone', () => {
    expect(loadConfig({ OPENAI_MODEL: 'large' }).config.model).toBeNull();
    const { config, secrets } = loadConfig({ OPENAI_API_KEY: 'sk-phoenix' });
    expect(config.model).toEqual({
      name: 'gpt-4.1-mini',
      baseUrl: 'https://api.openai.com/v1',
      maxLabel: 'PUBLIC',
    });
    expect(JSON.stringify(config)).not.toContain('phoenix');
    expect(secrets.modelKey).toBe('sk-phoenix');
  });

  it('names an embedding model only when it is wanted, with its own key where it is elsewhere', () => {
    expect(loadConfig({ OPENAI_API_KEY: 'sk-phoenix' }).config.embedding).toBeNull();
    const shared = loadConfig({ OPENAI_API_KEY: 'sk-phoenix', OPENAI_EMBEDDING_MODEL: 'small' });
    expect(shared.config.embedding).toEqual({
      name: 'small',
      baseUrl: 'https://api.openai.com/v1',
      maxLabel: 'PUBLIC',
      batch: 10,
      price: null,
    });
    expect(shared.secrets.embeddingKey).toBe('sk-phoenix');
    const elsewhere = { OPENAI_EMBEDDING_MODEL: 'small', OPENAI_EMBEDDING_BASE_URL: 'http://127.0.0.1:8080/v1' };
    expect(() => loadConfig({ ...elsewhere, OPENAI_API_KEY: 'sk-phoenix' })).toThrow('OPENAI_EMBEDDING_API_KEY');
    const own = loadConfig({ ...elsewhere, OPENAI_EMBEDDING_API_KEY: 'sk-dragon', OPENAI_EMBEDDING_PRICE: '0.5' });
    expect(own.config).toMatchObject({ model: null, embedding: { baseUrl: 'http://127.0.0.1:8080/v1', price: 0.5 } });
    expect(JSON.stringify(own.config)).not.toContain('dragon');
  });

  it('takes the embedding model of a folder, and refuses one beside that of an address', () => {
    const folder = { WUTONG_EMBEDDING_FOLDER: 'models/small' };
    expect(loadConfig(folder).config.embedding).toEqual({ folder: resolve('models/small') });
    const both = { ...folder, OPENAI_EMBEDDING_MODEL: 'small', OPENAI_EMBEDDING_API_KEY: 'sk-phoenix' };
    expect(() => loadConfig(both)).toThrow('WUTONG_EMBEDDING_FOLDER and OPENAI_EMBEDDING_MODEL are both set');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ DATABASE_URL: '', WUTONG_TIME_ZONE: '' }).config).toMatchObject({
      database: 'embedded',
      timeZone: 'Asia/Shanghai',
    });
  });

  it.each([
    ['WUTONG_TIME_ZONE', 'Asia/Tai-an', 'Asia/Shanghai'],
    ['WUTONG_LOG_LEVEL', 'loud', 'fatal, error, warn'],
    ['OPENAI_BASE_URL', 'ftp://model.example/v1', 'http or https address'],
    ['OPENAI_BASE_URL', 'https://wutong:phoenix@model.example/v1', 'without user and password'],
    ['OPENAI_EMBEDDING_BASE_URL', 'ftp://model.example/v1', 'http or https address'],
    ['OPENAI_EMBEDDING_BATCH', '4096', 'at most 2048'],
    ['OPENAI_EMBEDDING_PRICE', 'cheap', 'price of a million tokens'],
    ['WUTONG_MEANING_SHARE', '30', 'share from 0 to 1'],
    ['WUTONG_MODEL_MAX_LABEL', 'SECRET', 'PUBLIC or INTERNAL'],
    ['DATABASE_URL', 'mysql://wutong:phoenix@localhost/wutong', 'postgresql://'],
  ])('names a wrong %s and says what is right, without repeating the value', (name, value, right) => {
    const load = () => loadConfig({ [name]: value });
    expect(load).toThrow(name);
    expect(load).toThrow(right);
    expect(load).not.toThrow(value);
  });

  it.each([
    ['without a host', 'postgresql:///wutong'],
    ['with a user and without a host', 'postgresql://wutong:phoenix@/wutong'],
    ['with a port that is none', 'postgresql://wutong:phoenix@localhost:port/wutong'],
    ['with a port beyond all ports', 'postgresql://wutong:phoenix@localhost:70000/wutong'],
    ['that cannot be decoded', 'postgresql://wutong:%zzphoenix@localhost/wutong'],
    ['that cannot be parsed', 'postgresql://wutong:phoenix@[::1/wutong'],
  ])('refuses a database address %s without repeating it', (_, value) => {
    const load = () => loadConfig({ DATABASE_URL: value });
    expect(load).toThrow(/DATABASE_URL: give a PostgreSQL address with a host/);
    expect(load).not.toThrow(/phoenix/);
  });

  it('takes the address of a local socket', () => {
    expect(loadConfig({ DATABASE_URL: 'postgresql:///wutong?host=/var/run/postgresql' }).config.database).toBe(
      'server',
    );
  });

  it('turns colour off with NO_COLOR', () => {
    expect(loadConfig({ NO_COLOR: '1' }).config.color).toBe(false);
  });
});
