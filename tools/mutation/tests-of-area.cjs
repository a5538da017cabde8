/* All tests of an area as one file, so that what they share is loaded once for a mutant. tools/mutation.ts names them. */
for (const file of globalThis.testsOfArea) require(`../../test/${file}`);
