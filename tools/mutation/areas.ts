/** A part of the engine, and the tests that judge its mutants. */
export interface MutationArea {
  /** What `npm run mutation -- NAME` calls it. */
  readonly name: string;
  /** Globs of the sources that are changed. */
  readonly mutate: readonly string[];
  /** Globs of the tests, below `test`. Each mutant loads all of them, so that they are only those near it. */
  readonly tests: readonly string[];
  /** Whether a mutant is judged only by those of the tests that import its file: a rule by its own. */
  readonly relatedOnly?: true;
}

/** All that rules are made of. Whatever runs the whole catalogue judges no mutant: it would take days. */
export const MUTATION_AREAS: readonly MutationArea[] = [
  {
    name: "rules",
    mutate: ["src/catalogue/rules/*/*.ts"],
    tests: ["catalogue/rules/**/*.test.ts"],
    relatedOnly: true,
  },
  {
    name: "running-rules",
    mutate: ["src/core/rules/*.ts"],
    tests: ["core/rules/*.test.ts"],
  },
  {
    name: "derived-rules",
    mutate: ["src/core/rules/derived/*.ts"],
    tests: [
      "catalogue/rules/form/{amount-unreadable,cell-error-value,form-row-missing,negative-amount}.test.ts",
      "catalogue/rules/form/{number-stored-as-text,required-cell-blank,rounding-tail}.test.ts",
      "catalogue/rules/basic-data/{total-blank,staff-control-rate-mismatch,building-scale-rate-mismatch}.test.ts",
      "catalogue/rules/basic-data/{project-total-mismatch,three-public-total-mismatch,vehicle-total-mismatch}.test.ts",
      "catalogue/rules/basic-data/public-use-parts-exceed.test.ts",
      "catalogue/rules/funding/{execution-rate-mismatch,expenditure-kinds-mismatch}.test.ts",
      "catalogue/rules/funding/{funding-sources-mismatch,income-sources-mismatch}.test.ts",
    ],
  },
  {
    name: "formulas",
    mutate: ["src/catalogue/formulas/*.ts", "src/catalogue/fillers/*.ts"],
    tests: [
      "catalogue/formulas/*.test.ts",
      "catalogue/rules/{funding,scoring}/*score*.test.ts",
      "catalogue/rules/{basic-data,cross-table}/*{over,exceed,spending,grew,jump,equals}*.test.ts",
      "catalogue/rules/form/amount-unit-suspect.test.ts",
      "app/fill.test.ts",
    ],
  },
  {
    name: "indicators",
    mutate: ["src/catalogue/indicators/*.ts"],
    tests: [
      "catalogue/indicators/{explanation,funds-spent,judgement,level-one-groups,quantified-items,unit-kinds}.test.ts",
      "catalogue/rules/{indicators,scoring}/*.test.ts",
    ],
  },
  {
    name: "forms",
    mutate: ["src/catalogue/templates/*.ts", "src/catalogue/relations/*.ts", "src/catalogue/submission.ts"],
    tests: [
      "catalogue/submission.test.ts",
      "catalogue/templates/*.test.ts",
      "catalogue/reading/*.test.ts",
      "catalogue/rules/basic-data/{*mismatch,*limit,total-blank,*exceed}.test.ts",
      "catalogue/rules/funding/*mismatch.test.ts",
      "catalogue/rules/scoring/*total-mismatch.test.ts",
    ],
  },
  {
    name: "names-and-notes",
    mutate: ["src/catalogue/naming/*.ts", "src/catalogue/packs/*.ts", "src/catalogue/acceptances/*.ts"],
    tests: [
      "catalogue/naming/*.test.ts",
      "catalogue/packs/*.test.ts",
      "catalogue/rules/form/{unit-name-*,acceptance-*,year-mismatch}.test.ts",
      "app/notes.test.ts",
    ],
  },
  {
    name: "narrative-reading",
    mutate: ["src/catalogue/narrative-reading/*.ts"],
    // Not long-texts: texts of a whole cell take minutes in code that counts its steps.
    tests: [
      "catalogue/narrative-reading/{adjustments,cover,figures-in-text,mentions,none-statements,plain-text}.test.ts",
      "catalogue/narrative-reading/{score-statements,sections,sums,trends}.test.ts",
      "catalogue/rules/narrative/*.test.ts",
    ],
  },
  {
    name: "narrative",
    mutate: ["src/catalogue/narrative/**/*.ts"],
    tests: ["catalogue/narrative/{checked-report,lists,project-report,tracing,write-report}.test.ts"],
  },
];
