import { HostError } from "../../../src/app/ports";
import { droppedFiles } from "../../../src/web/files/pick-files";

/** What a browser tells of a dropped thing. */
function dropped(name: string, isDirectory: boolean): DataTransferItem {
  const file = new File(["内容"], name);
  const item = { kind: "file", getAsFile: () => file, webkitGetAsEntry: () => ({ isDirectory }) };
  return item as unknown as DataTransferItem;
}

function transferOf(...items: readonly DataTransferItem[]): DataTransfer {
  return { items } as unknown as DataTransfer;
}

test("a dropped folder says what to do, and keeps no file away that was dropped with it", async () => {
  const [folder, file] = await droppedFiles(transferOf(dropped("2023年", true), dropped("自评表.xlsx", false)));
  expect([folder?.name, file?.name]).toEqual(["2023年", "自评表.xlsx"]);
  const refusal = await folder!.read().catch((cause: unknown) => cause);
  expect(refusal).toBeInstanceOf(HostError);
  expect(refusal).toMatchObject({ trouble: "not-a-workbook", detail: "这是文件夹，请打开它，选中里面的文件再拖过来" });
  expect(new TextDecoder().decode(await file!.read())).toBe("内容");
});

test("what is dropped beside files, such as a text, is no file", async () => {
  const text = { kind: "string" } as unknown as DataTransferItem;
  expect(await droppedFiles(transferOf(text))).toEqual([]);
});
