/** A part of the engine, and the tests that judge its mutants. */
export interface MutationArea {
  /** What `npm run mutation -- NAME` calls it. */
  readonly name: string;
  /** Globs of the sources that are changed. */
  readonly mutate: readonly string[];
  /** Matches the tests by their paths below `test`, without `.test.ts`. Each mutant loads all of them: only those near it. */
  readonly tests: RegExp;
}

const THEMES = ["form", "basic-data", "cross-table", "funding", "indicators", "scoring", "narrative"];

/** All that rules are made of. What runs the whole catalogue judges no mutant: that would take days. */
export const MUTATION_AREAS: readonly MutationArea[] = [
  ...THEMES.map((theme) => ({
    name: `rules-${theme}`,
    mutate: [`src/catalogue/rules/${theme}/*.ts`],
    // Not the two that run all rules over many texts: that takes minutes where nothing fails.
    tests: new RegExp(`^catalogue/rules/${theme}/(?!clean-reports|innocent-sentences)`),
  })),
  {
    name: "running-rules",
    mutate: ["src/core/rules/*.ts"],
    tests: /^core\/rules\//,
  },
  {
    name: "derived-rules",
    mutate: ["src/core/rules/derived/*.ts"],
    tests: /^(core\/rules\/derived|catalogue\/rules\/(form|basic-data|funding))\//,
  },
  {
    name: "figures",
    mutate: ["src/catalogue/figures/*.ts", "src/catalogue/fillers/*.ts"],
    tests: /^(catalogue\/figures\/|catalogue\/rules\/(form|basic-data|funding|scoring|cross-table)\/|app\/fill$)/,
  },
  {
    name: "indicators",
    mutate: ["src/catalogue/indicators/*.ts"],
    tests: /^catalogue\/(indicators\/(?!examples-in-layouts)|rules\/(indicators|scoring|cross-table)\/)/,
  },
  {
    name: "forms",
    mutate: ["src/catalogue/forms/**/*.ts", "src/catalogue/submission/*.ts"],
    tests: /^catalogue\/(submission$|forms\/|reading\/(cases|finding-forms|variants)|rules\/(?!narrative))/,
  },
  {
    name: "names-and-notes",
    mutate: ["src/catalogue/binding/*.ts", "src/catalogue/packs/*.ts", "src/catalogue/notes/*.ts"],
    tests: /^(catalogue\/(binding|packs|rules\/form)\/|app\/notes$)/,
  },
  {
    name: "text",
    mutate: ["src/catalogue/text/*.ts"],
    // Not texts of a whole cell (long-texts), which take minutes in code that counts its steps.
    tests: /^catalogue\/(text\/(?!long-texts)|rules\/narrative\/(?!clean-reports|innocent-sentences))/,
  },
  {
    name: "report",
    mutate: ["src/catalogue/report/**/*.ts"],
    tests: /^catalogue\/report\/(?!any-workbook|layouts)/,
  },
];
