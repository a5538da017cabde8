import { spawn } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { everythingIn, FAULTY, JIHE, useFolder } from "./jihe";

const folder = useFolder();

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

/** Starts a check of many files and does something to it while it runs. */
async function checkMany(words: readonly string[], disturb: (child: ReturnType<typeof spawn>) => void): Promise<Ended> {
  for (let number = 0; number < 12; number++) copyFileSync(FAULTY, join(folder(), `${number}.xlsx`));
  const child = spawn(process.execPath, [JIHE, "check", ".", ...words], {
    cwd: folder(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (piece) => (stderr += String(piece)));
  disturb(child);
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, stderr };
}

const workbooks = (): string[] => everythingIn(folder()).filter((name) => !name.endsWith(".xlsx"));

test("interrupted, it leaves no half of a result behind", async () => {
  const { status } = await checkMany(["--format", "json", "--out", "r.json"], (child) => {
    child.stdout?.resume();
    const timer = setInterval(() => {
      if (workbooks().length > 0 && child.kill("SIGTERM")) clearInterval(timer);
    }, 5);
    child.once("close", () => clearInterval(timer));
  });
  expect(status).toBe(143);
  expect(workbooks()).toEqual([]);
});

test("a reader that goes away is no trouble", async () => {
  const { status, stderr } = await checkMany([], (child) => {
    child.stdout?.once("data", () => child.stdout?.destroy());
  });
  expect(stderr).toBe("");
  expect([0, 1]).toContain(status);
});
