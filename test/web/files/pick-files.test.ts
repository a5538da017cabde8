import { HostError } from "../../../src/app/ports";
import { droppedFiles } from "../../../src/web/files/pick-files";

/** What a browser tells of a dropped thing. */
function dropped(name: string, isDirectory: boolean): DataTransferItem {
  const file = new File(["内容"], name);
  const item = { kind: "file", getAsFile: () => file, webkitGetAsEntry: () => entryOf(name, isDirectory ? [] : null) };
  return item as unknown as DataTransferItem;
}

/** A folder with entries, or a file for `null`. */
function entryOf(name: string, inside: readonly object[] | null): object {
  if (!inside) {
    const file = (done: (file: File) => void) => done(new File(["内容"], name));
    return { name, fullPath: `/某单位/${name}`, isDirectory: false, file };
  }
  return { name, isDirectory: true, createReader: () => readerOf([inside, []]) };
}

function readerOf(portions: (readonly object[])[]): object {
  return { readEntries: (done: (entries: readonly object[]) => void) => done([...portions.shift()!]) };
}

function droppedFolder(name: string, inside: readonly object[]): DataTransferItem {
  const item = { kind: "file", getAsFile: () => null, webkitGetAsEntry: () => entryOf(name, inside) };
  return item as unknown as DataTransferItem;
}

function transferOf(...items: readonly DataTransferItem[]): DataTransfer {
  return { items } as unknown as DataTransfer;
}

test("a dropped folder comes as the files in it with their way, folders within folders too, without notes of open files", async () => {
  const inner = entryOf("附件", [entryOf("附件4.docx", null), entryOf("照片.jpg", null)]);
  const files = await droppedFiles(
    transferOf(droppedFolder("某单位", [inner, entryOf("自评表.xls", null), entryOf("~$自评表.xls", null)])),
  );
  expect(files.map(({ path }) => path)).toEqual(["某单位/自评表.xls", "某单位/照片.jpg", "某单位/附件4.docx"]);
});

test("a dropped folder without any says so, and keeps no file away that was dropped with it", async () => {
  const [folder, file] = await droppedFiles(transferOf(dropped("2023年", true), dropped("自评表.xlsx", false)));
  expect([folder?.name, file?.name]).toEqual(["2023年", "自评表.xlsx"]);
  const refusal = await folder!.read().catch((cause: unknown) => cause);
  expect(refusal).toBeInstanceOf(HostError);
  expect(refusal).toMatchObject({
    trouble: "not-a-workbook",
    detail: "文件夹里没有 .xlsx、.xls、.et 或 .docx 文件，请确认拖来的文件夹",
  });
  expect(new TextDecoder().decode(await file!.read())).toBe("内容");
});

test("what is dropped beside files, such as a text, is no file", async () => {
  const text = { kind: "string" } as unknown as DataTransferItem;
  expect(await droppedFiles(transferOf(text))).toEqual([]);
});
