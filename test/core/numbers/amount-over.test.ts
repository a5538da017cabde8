import { amountOver, amountOverSum } from "../../../src/core/numbers/interval";
import { Decimal } from "../../../src/core/numbers/decimal";

function reported(value: string) {
  return { value: new Decimal(value), halfWidth: new Decimal("0.005") };
}

test.each([
  ["3.11", "3.10", "0.01"],
  ["0.01", "0", "0.01"],
  ["3.104", "3.10", undefined],
  ["3.10", "3.10", undefined],
  ["3.09", "3.10", undefined],
])("%s over %s", (actual, limit, difference) => {
  expect(amountOver(reported(actual), reported(limit))?.toFixed()).toBe(difference);
});

test.each([
  ["293.52", ["35.1", "258.4"], "0.02"],
  // Three roundings may reconcile this one.
  ["293.51", ["35.1", "258.4"], undefined],
  ["293.5", ["35.1", "258.4"], undefined],
  ["100", ["35.1", "258.4"], undefined],
])("%s over the sum of %s", (actual, parts, difference) => {
  expect(amountOverSum(reported(actual), parts.map(reported))?.toFixed()).toBe(difference);
});
