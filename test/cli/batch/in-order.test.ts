import { inOrder } from "../../../src/cli/batch/check-files";

/** Work that is finished from outside, item by item. */
function controlled(): { work: (item: number) => Promise<string>; finish: (item: number) => void; started: number[] } {
  const finishers = new Map<number, () => void>();
  const started: number[] = [];
  return {
    started,
    work: (item) => {
      started.push(item);
      return new Promise((resolve) => finishers.set(item, () => resolve(`done ${item}`)));
    },
    finish: (item) => finishers.get(item)?.(),
  };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe("working in order", () => {
  test("gives results in the order of the items, whatever finishes first", async () => {
    const { work, finish } = controlled();
    const given: string[] = [];
    const consumed = (async () => {
      for await (const result of inOrder([0, 1, 2], 3, work)) given.push(result);
    })();
    await settle();
    finish(2);
    finish(1);
    await settle();
    expect(given).toEqual([]);
    finish(0);
    await consumed;
    expect(given).toEqual(["done 0", "done 1", "done 2"]);
  });

  test("works on so many at a time, and goes on while the first is still at work", async () => {
    const { work, finish, started } = controlled();
    const results = inOrder([0, 1, 2, 3], 2, work);
    const first = results.next();
    await settle();
    expect(started).toEqual([0, 1]);
    finish(1);
    await settle();
    expect(started).toEqual([0, 1, 2]);
    finish(0);
    expect((await first).value).toBe("done 0");
    expect(started).toEqual([0, 1, 2, 3]);
  });

  test("does not run far ahead of a reader that is slow", async () => {
    const started: number[] = [];
    const items = Array.from({ length: 1000 }, (_, item) => item);
    const results = inOrder(items, 2, (item) => started.push(item));
    await results.next();
    await settle();
    expect(started.length).toBeLessThan(100);
  });

  test("gives nothing for nothing", async () => {
    const work = jest.fn();
    expect(await inOrder([], 2, work).next()).toEqual({ done: true, value: undefined });
    expect(work).not.toHaveBeenCalled();
  });
});
