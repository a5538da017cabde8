import { FALSE_SENTENCES } from "./false-sentences";
import { saidOf, sentencesOf } from "./sentence-trial";
import { TRUE_SENTENCES } from "./true-sentences";

/** Of the false sentences this share must be found; of the true ones none may be reported. */
const FOUND_AT_LEAST = 0.95;

const innocent = sentencesOf(TRUE_SENTENCES);
const wrong = sentencesOf(FALSE_SENTENCES);

test("there are enough sentences to tell", () => {
  expect(innocent.length).toBeGreaterThanOrEqual(150);
  expect(wrong.length).toBeGreaterThanOrEqual(150);
});

test("no true sentence is reported", () => {
  const reported = innocent.flatMap(([section, sentence]) => saidOf(section, sentence).map((said) => [sentence, said]));
  expect(reported).toEqual([]);
});

test("false ones are found, 95 of 100", () => {
  const missed = wrong.filter(([section, sentence]) => saidOf(section, sentence).length === 0);
  if (missed.length > wrong.length * (1 - FOUND_AT_LEAST)) expect(missed).toEqual([]);
});
