import { conditionTerms } from './server/modules/subjects/model/search-terms.ts';
console.log(conditionTerms(JSON.parse(process.argv[2]!)).join(','));
