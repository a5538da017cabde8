import { amount as amountParser } from "../values/parse-amount";
import { area as areaParser, count as countParser, score as scoreParser } from "../values/parse-figure";
import { rate as rateParser } from "../values/parse-rate";
import { name as nameParser, reason as reasonParser, text as textParser } from "../values/parse-text";
import type { Amount, CellParser, Figure, Rate } from "../values/values";
import type { ValueSpec } from "./parts";

/** A sum of money, held in 万元. */
export const amount: ValueSpec<Amount> = { kind: "amount", parser: amountParser };
/** A rate, held as a ratio. */
export const rate: ValueSpec<Rate> = { kind: "rate", parser: rateParser };
/** A number of people or things. */
export const count: ValueSpec<Figure> = { kind: "count", parser: countParser };
/** A floor area. */
export const floorArea: ValueSpec<Figure> = { kind: "count", parser: areaParser };
/** Marks: 分值, 得分. */
export const score: ValueSpec<Figure> = { kind: "score", parser: scoreParser };
/** Free text; 无 is a text. */
export const text: ValueSpec<string> = { kind: "text", parser: textParser };
/** A name; 无 and prompts such as 指标1： are blank. */
export const name: ValueSpec<string> = { kind: "text", parser: nameParser };
/** A reason; 无 is blank. */
export const reason: ValueSpec<string> = { kind: "text", parser: reasonParser };

/** A text of which a part is cut off before it is used, e.g. the code in front of a unit's name. */
export function textWithout(prefix: RegExp, spec: ValueSpec<string>): ValueSpec<string> {
  const parse: CellParser<string> = Object.assign(
    (...given: Parameters<CellParser<string>>) => {
      const reading = spec.parser(...given);
      return reading.kind === "present" ? { ...reading, value: reading.value.replace(prefix, "") } : reading;
    },
    { expects: spec.parser.expects },
  );
  return { kind: spec.kind, parser: parse };
}
