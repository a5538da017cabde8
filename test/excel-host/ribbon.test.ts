import { Probe, sheet } from "./probe";

describe("ribbon buttons", () => {
  const probe = new Probe();
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("run the function that the page put behind an id, until it says it is done", async () => {
    const { host } = await probe.open({ page: "commands.html", workbook: [sheet("附件1", [])] });
    await host.runCommand("stamp");
    expect(host.cell("附件1", "A1").value).toBe("stamped");
  });

  test("say so where there is no such function", async () => {
    const { host } = await probe.open({ page: "commands.html", workbook: [sheet("附件1", [])] });
    await expect(host.runCommand("burn")).rejects.toThrow("burn ended with the page has no such function");
  });
});
