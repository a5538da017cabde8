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

test("what is kept is seen by nobody, and is not taken along by a copy", () => {
  const form = { name: "附件1" };
  const nameOf = onceForEach(({ name }: { readonly name: string }) => [name]);
  const first = nameOf(form);
  expect(Object.keys(form)).toEqual(["name"]);
  expect(JSON.stringify(form)).toBe('{"name":"附件1"}');
  expect(nameOf({ ...form, name: "附件2" })).toEqual(["附件2"]);
  expect(nameOf(form)).toBe(first);
});

test("a frozen object has its answer too", () => {
  const lengthOf = onceForEach((text: readonly string[]) => text.length);
  const frozen = Object.freeze(["一", "二"]);
  expect([lengthOf(frozen), lengthOf(frozen)]).toEqual([2, 2]);
});

test("several functions keep their answers apart", () => {
  const figures = [3, 4];
  const first = onceForEach((list: readonly number[]) => list[0]);
  const last = onceForEach((list: readonly number[]) => list.at(-1));
  expect([first(figures), last(figures), first(figures)]).toEqual([3, 4, 3]);
});
