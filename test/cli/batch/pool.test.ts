import { join } from "node:path";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { CheckPool } from "../../../src/cli/batch/pool";

const SCRIPT = join(import.meta.dirname, "pool-worker.cjs");

async function checkAll(files: readonly string[], settings: { jobs: number; patience: number }): Promise<string[]> {
  const pool = new CheckPool({ script: SCRIPT, memory: 64, packs: [], ...settings });
  try {
    const results: string[] = [];
    for (const file of files) {
      const { result } = await pool.check({ file, pack: DEFAULT_PACK, mark: false });
      results.push("error" in result ? `${result.file}: ${result.error.code} ${result.error.message}` : result.file);
    }
    return results;
  } finally {
    await pool.close();
  }
}

describe("the pool of worker threads", () => {
  test("a thread that ends or throws costs its own file only", async () => {
    expect(await checkAll(["a", "exit", "b", "throw", "c"], { jobs: 1, patience: 20_000 })).toEqual([
      "a: no-forms answered",
      "exit: damaged 处理时程序意外中止。请把文件发给开发者。",
      "b: no-forms answered",
      "throw: damaged 处理时程序意外中止。请把文件发给开发者。",
      "c: no-forms answered",
    ]);
  });

  test("a thread that hangs is given up, and the next file is checked", async () => {
    expect(await checkAll(["a", "hang", "b"], { jobs: 1, patience: 1500 })).toEqual([
      "a: no-forms answered",
      "hang: too-large 处理超过 2 秒，已放弃。请确认它是绩效自评表。",
      "b: no-forms answered",
    ]);
  });

  test("a thread that runs out of memory says so", async () => {
    const [first, second] = await checkAll(["memory", "b"], { jobs: 1, patience: 60_000 });
    expect(first).toBe("memory: too-large 内存不足，无法处理。请确认它是绩效自评表。");
    expect(second).toBe("b: no-forms answered");
  });
});
