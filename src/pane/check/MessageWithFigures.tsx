import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isStated } from "../../app/session";
import { Decimal } from "../../core/numbers/decimal";
import type { Finding } from "../../core/rules/finding";

const useStyles = makeStyles({
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  wrong: { color: "var(--level-error)", "@media (forced-colors: active)": { color: "inherit" } },
});

const NUMBER = /(\d+(?:\.\d+)?%?)/;

/** The sentence of a finding, in which its figures stand out: so they are said once and still seen at a glance. */
export function MessageWithFigures({
  finding: { message, actual, expected, difference },
}: {
  readonly finding: Finding;
}) {
  const styles = useStyles();
  return message.split(NUMBER).map((part, index) => {
    if (index % 2 === 0) return part;
    const isActual = tells(part, actual);
    if (!isActual && !tells(part, expected) && !tells(part, difference)) return part;
    return (
      <strong key={index} className={mergeClasses(styles.figure, isActual && styles.wrong)}>
        {part}
      </strong>
    );
  });
}

/** Whether a number of the sentence is a figure of the finding; rates are held as ratios. */
function tells(text: string, figure: Finding["actual"]): boolean {
  if (!isStated(figure)) return false;
  const { value, kind } = figure;
  const said = new Decimal(text.replace("%", ""));
  const held = kind === "rate" ? value.times(100).toDecimalPlaces(2) : value;
  return said.equals(held.abs());
}
