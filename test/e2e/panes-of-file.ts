import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Panes } from "./open-pane";

/** An example of the program, as a file. */
export const EXAMPLE = readFileSync(resolve("examples/自评表-示例.xlsx"));

/** The panes of one file of tests, closed after each of them; `limit` is a test's time in milliseconds. */
export function panesOfFile(limit = 180_000): Panes {
  jest.setTimeout(limit);
  const panes = new Panes();
  beforeAll(() => panes.start());
  afterAll(() => panes.stop());
  afterEach(() => panes.closeAll());
  return panes;
}
