import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { OfferedTexts, SessionReportOptions } from "../../app/session";
import { chosenFile } from "./chosen-file";
import { Disclosure } from "../Disclosure";
import { usePageStyles } from "../page-styles";
import { useBusy, useSession, useSessionState } from "../session-context";

interface TextsToTakeProps {
  /** Whether the workbook has anything to be taken over. */
  readonly hasOwn: boolean;
  /** What the report is told besides. */
  readonly options: SessionReportOptions;
  /** Texts that the person does not want, by their ids. */
  readonly refused: readonly string[];
  readonly onRefuse: (refused: readonly string[]) => void;
}

const useStyles = makeStyles({ file: { display: "flex", alignItems: "center", gap: "8px" } });

/** Other files to take texts over from, and every text that the report would take over, to be refused one by one. */
export function TextsToTake({ hasOwn, options, refused, onRefuse }: TextsToTakeProps) {
  const styles = usePageStyles();
  const own = useStyles();
  const session = useSession();
  const busy = useBusy();
  const { others } = useSessionState();
  const picker = useRef<HTMLInputElement>(null);
  const offered = useOffered({ ...options, refused }, hasOwn || others.length > 0);
  return (
    <section className={styles.page} aria-label="沿用的文字">
      <div className={styles.row}>
        <Button size="small" disabled={busy} onClick={() => picker.current?.click()}>
          沿用其他文件的文字…
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".docx,.docm,.xlsx,.xlsm"
          multiple
          hidden
          aria-label="要沿用文字的文件"
          onChange={({ currentTarget }) => {
            void session.takeFrom(...[...(currentTarget.files ?? [])].map(chosenFile));
            currentTarget.value = "";
          }}
        />
      </div>
      <p className={styles.small}>改过的 Word 报告、别的工作簿、去年的报告都可以；只读取，不改那个文件。</p>
      {others.map(({ name }) => (
        <div key={name} className={own.file}>
          <span className={styles.text}>{name}</span>
          <Button size="small" aria-label={`不沿用 ${name}`} onClick={() => session.takeFromNoMore(name)}>
            移除
          </Button>
        </div>
      ))}
      <Offered offered={offered} refused={refused} onRefuse={onRefuse} />
    </section>
  );
}

/** What the report would take over as things stand; nothing until it is known, or where there is none. */
function useOffered(options: SessionReportOptions, hasAny: boolean): OfferedTexts | undefined {
  const session = useSession();
  const { checked, others } = useSessionState();
  const [offered, setOffered] = useState<OfferedTexts | undefined>(undefined);
  const told = JSON.stringify(options);
  useEffect(() => {
    if (!hasAny) return;
    let isCurrent = true;
    void session.offered(JSON.parse(told) as SessionReportOptions).then((found) => {
      if (isCurrent) setOffered(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, checked, others, told, hasAny]);
  return hasAny ? offered : undefined;
}

/** A text as it is shown: what it is about or how it begins, and where it stands. */
interface Line {
  readonly id: string;
  readonly source: string;
  readonly text: string;
}

interface OfferedProps extends Pick<TextsToTakeProps, "refused" | "onRefuse"> {
  readonly offered: OfferedTexts | undefined;
}

function Offered({ offered, refused, onRefuse }: OfferedProps) {
  const styles = usePageStyles();
  if (!offered) return null;
  const lines: readonly Line[] = [
    ...offered.taken.map(({ id, about, source, paragraphs }) => ({
      id,
      source,
      text: `${about}：${paragraphs.join("")}`,
    })),
    ...offered.written
      .filter(({ id, fate }) => fate === "kept" || refused.includes(id))
      .map(({ id, source, texts }) => ({ id, source, text: texts.map(({ text }) => text.trim()).join("") })),
  ];
  const outvoted = offered.written.filter(({ fate }) => fate === "outvoted");
  const homeless = offered.written.filter(({ fate }) => fate === "homeless");
  if (lines.length + outvoted.length + homeless.length === 0) return null;
  const taken = lines.filter(({ id }) => !refused.includes(id)).length;
  return (
    <Disclosure title={`要沿用的文字 ${taken} 段，可以逐段不要`}>
      {lines.map(({ id, source, text }) => (
        <Checkbox
          key={id}
          label={`${excerpt(text)}（${source}）`}
          checked={!refused.includes(id)}
          onChange={(_, { checked }) =>
            onRefuse(checked === true ? refused.filter((one) => one !== id) : [...refused, id])
          }
        />
      ))}
      {outvoted.length > 0 && (
        <p className={styles.small}>
          另有 {outvoted.length} 段与上面的说的是同一处、文字不同，没有采用（要用它，去掉上面那一段）：
        </p>
      )}
      <Words texts={outvoted} />
      {homeless.length > 0 && (
        <p className={styles.small}>有 {homeless.length} 段在新报告里没有对应的位置，不会带入：</p>
      )}
      <Words texts={homeless} />
    </Disclosure>
  );
}

function Words({ texts }: { readonly texts: OfferedTexts["written"] }) {
  const styles = usePageStyles();
  if (texts.length === 0) return null;
  return (
    <ul className={styles.list}>
      {texts.map(({ id, source, texts: words }) => (
        <li key={id}>
          {excerpt(words.map(({ text }) => text.trim()).join(""))}（{source}）
        </li>
      ))}
    </ul>
  );
}

/** So much of a text is enough to know it by. */
const LONGEST_EXCERPT = 60;

function excerpt(text: string): string {
  const letters = Array.from(text);
  return letters.length > LONGEST_EXCERPT ? `${letters.slice(0, LONGEST_EXCERPT).join("")}…` : text;
}
