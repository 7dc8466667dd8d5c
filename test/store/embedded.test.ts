import { describe } from 'vitest';
import { storeContract } from '../contracts/store-contract.js';
import { memoryStore } from '../support/database.js';

describe('the embedded store', () => storeContract(memoryStore));
