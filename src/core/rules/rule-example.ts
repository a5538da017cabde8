/** One place of a workbook that an example is about, in the form's words. */
export interface ExampleCell {
  /** Form, row and column, e.g. `附件1 控制率`. */
  readonly place: string;
  /** What stands there in the good workbook, as shown; `null` where it is empty or there is no such place. */
  readonly before: string | null;
  /** What stands there in the example. */
  readonly after: string | null;
}

/** What a rule says of an example. */
interface ExampleMessage {
  readonly place: string;
  readonly message: string;
}

/** A case of a rule's own tests, as its page shows it. */
export interface RuleExample {
  readonly cells: readonly ExampleCell[];
  /** How many further cells differ that are not listed. */
  readonly more: number;
  /** None for an example of how it should be. */
  readonly messages: readonly ExampleMessage[];
}

/** The examples of one rule, and the kinds of fix its findings offer. Written by tools/build-docs.ts. */
export interface RuleExamples {
  readonly fixes: readonly string[];
  readonly wrong: readonly RuleExample[];
  readonly right: readonly RuleExample[];
}
