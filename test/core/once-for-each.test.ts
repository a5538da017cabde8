import { onceForEach } from "../../src/core/once-for-each";

test("each object is looked at once, whatever the answer", () => {
  const asked: string[] = [];
  const lengthOf = onceForEach(({ text }: { readonly text: string }) => {
    asked.push(text);
    return text === "" ? undefined : text.length;
  });
  const [word, empty] = [{ text: "支出" }, { text: "" }];
  expect([lengthOf(word), lengthOf(word), lengthOf(empty), lengthOf(empty)]).toEqual([2, 2, undefined, undefined]);
  expect(asked).toEqual(["支出", ""]);
});

test("equal objects are told apart", () => {
  const own = onceForEach((list: readonly number[]) => [...list]);
  const [first, second] = [[1], [1]];
  expect(own(first)).toBe(own(first));
  expect(own(first)).not.toBe(own(second));
});
