import { KeptByText } from "../../src/core/kept-by-text";

test("an answer is given again for the same text, and forgotten before there are too many", () => {
  const kept = new KeptByText<number>();
  expect(kept.get("甲")).toBeUndefined();
  expect(kept.keep("甲", 1)).toBe(1);
  expect(kept.get("甲")).toBe(1);
  for (let other = 0; other < 5000; other++) kept.keep(String(other), other);
  expect(kept.get("甲")).toBeUndefined();
  expect(kept.get("4999")).toBe(4999);
});
