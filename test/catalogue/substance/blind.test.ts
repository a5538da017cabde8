import { clean2024 } from "../../../src/app/examples/clean-2024";
import { trialOf, TRIALS_ON } from "./trials";
import { MISTAKES } from "./mistakes";

/** Found at the right cell, of a hundred; further findings a mistake. */
const FOUND_AT_LEAST = 0.95;
const EXTRAS_AT_MOST = 0.05;

const trials = MISTAKES.map(trialOf);

test.each(Object.keys(TRIALS_ON))("nothing is found in the clean workbook: %s", (name) => {
  expect(
    TRIALS_ON[name as keyof typeof TRIALS_ON]().findings.map(({ rule, message }) => `${rule}: ${message}`),
  ).toEqual([]);
});

test("every rule of the second harvest has three mistakes or more", () => {
  const counts = new Map<string, number>();
  for (const { rule } of MISTAKES) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count < 3)).toEqual([]);
  expect(clean2024.projects).toHaveLength(2);
});

test("mistakes are found where they stand, 95 of 100", () => {
  const missed = trials.filter(({ atCell }) => !atCell);
  const named = missed.map(
    ({ rule, layout, expected, at }) => `${rule} in ${layout}: ${expected}, found at ${at.join(" ")}`,
  );
  if (missed.length > trials.length * (1 - FOUND_AT_LEAST)) expect(named).toEqual([]);
});

test("few further findings, 5 a hundred mistakes", () => {
  const extras = trials.flatMap((trial) => trial.extras.map((extra) => `${trial.rule} → ${extra}`));
  if (extras.length > trials.length * EXTRAS_AT_MOST) expect(extras).toEqual([]);
});
