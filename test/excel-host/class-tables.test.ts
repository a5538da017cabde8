import { ClassTables } from "./protocol/class-tables";

describe("the classes of the installed office.js", () => {
  const tables = ClassTables.installed();

  test("are read from it, with the requirement set of each member", () => {
    expect(tables.size).toBeGreaterThan(150);
    expect(tables.member("Worksheet", "PageLayout")).toEqual({
      wireName: "PageLayout",
      kind: "navigation",
      since: { name: "ExcelApi", version: "1.9" },
      settable: false,
    });
    expect(tables.member("Range", "Values")).toMatchObject({ kind: "scalar", since: undefined, settable: true });
    expect(tables.member("Range", "Address")).toMatchObject({ kind: "scalar", settable: false });
    expect(tables.member("Range", "GetMergedAreasOrNullObject")).toMatchObject({
      kind: "method",
      since: { name: "ExcelApi", version: "1.13" },
    });
    expect(tables.member("Worksheet", "NamedSheetViews")?.since).toEqual({ name: "ExcelApiOnline", version: "1.1" });
  });

  test("know a property by the other name under which it is set, and list it once", () => {
    expect(tables.member("Worksheet", "Gridlines")).toBe(tables.member("Worksheet", "ShowGridlines"));
    const names = tables.scalars("Worksheet").map(({ wireName }) => wireName);
    expect(names).toContain("ShowGridlines");
    expect(new Set(names).size).toBe(names.length);
  });

  test("have no members that Excel does not have", () => {
    expect(tables.member("Range", "ToString")).toBeUndefined();
    expect(() => tables.member("NoSuchClass", "Values")).toThrow("NoSuchClass");
  });
});
