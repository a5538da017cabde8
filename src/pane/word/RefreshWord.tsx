import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { RefreshedWord } from "../../app/session";
import type { RefreshedFigure } from "../../app/word-refresh";
import { chosenFile } from "./chosen-file";
import { Disclosure } from "../Disclosure";
import { usePageStyles } from "../page-styles";
import { useBusy, useSession, useSessionState } from "../session-context";
import { FileToSave } from "./FileToSave";
import { givenWordFile } from "./given-word-file";
import type { Deliveries } from "./use-deliveries";

/** A Word report that people have edited, brought up to date with the forms: chosen, what would change, and saved. */
export function RefreshWord({ deliveries }: { readonly deliveries: Deliveries }) {
  const styles = usePageStyles();
  const session = useSession();
  const busy = useBusy();
  const { refreshed } = useSessionState();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.page} aria-label="更新已有的 Word 报告">
      <h2 className={styles.heading}>表改了，Word 报告已经改过？</h2>
      <p className={styles.text}>
        只更新报告里来自各表的数字，您写的话和改过的数字都不动；先列出要改的，再另存为新文件。
      </p>
      <div className={styles.row}>
        <Button disabled={busy} onClick={() => picker.current?.click()}>
          更新 Word 报告…
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".docx"
          hidden
          aria-label="要更新的 Word 报告"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void session.refreshWord(chosenFile(file));
            currentTarget.value = "";
          }}
        />
      </div>
      {refreshed && <Refreshed refreshed={refreshed} deliveries={deliveries} />}
    </section>
  );
}

interface RefreshedProps {
  readonly refreshed: RefreshedWord;
  readonly deliveries: Deliveries;
}

function Refreshed({ refreshed: { source, refused, remark, plan, file }, deliveries }: RefreshedProps) {
  const styles = usePageStyles();
  const all = plan && plan.untagged > 0 ? `${plan.untagged} 段` : `${plan?.figures ?? 0} 处`;
  return (
    <>
      {refused !== "" && (
        <p className={styles.text} role="alert">
          “{source}”没有更新：{refused}。
        </p>
      )}
      {plan && refused === "" && (
        <>
          <p className={styles.text} role="status">
            {plan.changed.length === 0
              ? `“${source}”的 ${all}数字都与表一致，没有要改的。`
              : `“${source}”改了 ${plan.changed.length} 处（共 ${all}）：`}
          </p>
          {remark !== undefined && <p className={styles.small}>{remark}。</p>}
          {plan.changed.length > 0 && <FigureList figures={plan.changed} />}
          {plan.edited.length > 0 && (
            <Figures title={`有 ${plan.edited.length} 处由人改过、与表不同，没有动`} figures={plan.edited} />
          )}
          {plan.left.length > 0 && (
            <Figures
              title={`有 ${plan.left.length} 段按表已不是这样写，没有动，请看一看`}
              figures={plan.left.map(({ after = "按表没有这一段了", ...words }) => ({ ...words, after }))}
            />
          )}
          {plan.missing.length > 0 && (
            <Disclosure title={`按表还应写、Word 里没有的 ${plan.missing.length} 段（可能是删去的）`}>
              <ul className={styles.list}>
                {plan.missing.map((text, index) => (
                  <li key={index}>{text}</li>
                ))}
              </ul>
            </Disclosure>
          )}
        </>
      )}
      {file && (
        <>
          <FileToSave file={givenWordFile(file)} deliveries={deliveries} />
          <p className={styles.small}>后附的各表没有更新，请按工作簿核对或重新生成。</p>
        </>
      )}
    </>
  );
}

type FiguresInWords = readonly RefreshedFigure[];

function Figures({ title, figures }: { readonly title: string; readonly figures: FiguresInWords }) {
  return (
    <Disclosure title={title}>
      <FigureList figures={figures} />
    </Disclosure>
  );
}

/** 「名称：原来 → 现在」. */
function FigureList({ figures }: { readonly figures: FiguresInWords }) {
  const styles = usePageStyles();
  return (
    <ul className={styles.list}>
      {figures.map(({ name, before, after }, index) => (
        <li key={index}>
          {name}：{before} → {after}
        </li>
      ))}
    </ul>
  );
}
