import { HostError, hostErrorOf, type HostTrouble } from "../ports";

/** A trouble as the user is told of it. */
export interface SessionTrouble {
  readonly code: HostTrouble;
  /** What happened, in a few words. */
  readonly title: string;
  /** What to do about it. */
  readonly advice: string;
  /** What the host said besides, in Chinese; may be empty. */
  readonly detail: string;
}

const WORDS: Readonly<Record<HostTrouble, readonly [title: string, advice: string]>> = {
  "not-found": ["找不到工作簿", "请确认文件没有被移动或关闭，再重试。"],
  "not-a-workbook": ["这不是 Excel 工作簿", "请打开 .xlsx 或 .xlsm 文件。"],
  encrypted: ["文件已加密", "请先取消打开密码，另存后再试。"],
  damaged: ["文件已损坏", "请用 Excel 或 WPS 打开后另存，再试。"],
  "too-large": ["数据太多，读不完", "请确认打开的是绩效自评表，或删去无关的工作表后重试。"],
  "cell-being-edited": ["正在编辑单元格", "请先按回车结束编辑，再重试。"],
  "other-workbook-in-front": ["当前窗口是另一个工作簿", "请切换回这个工作簿，再重试。"],
  "sheet-protected": ["工作表受保护", "请在“审阅”中撤销工作表保护，再重试。"],
  "sheet-hidden": ["工作表已隐藏", "请在工作表标签上点右键，取消隐藏，再重试。"],
  "sheet-deleted": ["找不到这张工作表", "它可能已改名或删除，请重新校验，以现有的工作表为准。"],
  "structure-protected": ["工作簿的结构受保护，不能增删工作表", "请在“审阅”中撤销“保护工作簿”，再重试。"],
  "read-only": ["工作簿以只读方式打开", "请点“启用编辑”，或另存一份后打开，再重试。"],
  "dialog-open": ["Excel 里开着对话框", "请先关闭对话框，再重试。"],
  "changed-meanwhile": ["工作簿正被别人或别的程序改动", "请稍等片刻再重试，没有覆盖别人的内容。"],
  busy: ["Excel 正忙，没有接受这次操作", "请稍等几秒再重试。"],
  "session-expired": ["与 Excel 的连接已过期", "请刷新页面或重新打开工作簿，再重试。"],
  "out-of-memory": ["Excel 的内存不够", "请关闭不用的工作簿，再重试。"],
  offline: ["网络断开，Excel 没有回应", "请检查网络连接，再重试。"],
  "not-supported": ["这个版本的 Excel 不支持此操作", "请更新 Excel，或改用网页版工作台。"],
  unknown: ["操作没有完成", "请重试；如果仍不成功，请保存并重新打开工作簿。"],
};

/** Whether a text names a trouble. */
export function isTrouble(name: string): name is HostTrouble {
  return Object.keys(WORDS).includes(name);
}

/** Puts anything that was thrown into words. What is not a `HostError` is a fault of ours. */
export function troubleOf(cause: unknown): SessionTrouble {
  const { trouble: code, detail } = hostErrorOf(cause) ?? new HostError("unknown");
  const [title, advice] = WORDS[code];
  return { code, title, advice, detail };
}
