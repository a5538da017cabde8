import { Button, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import {
  countListed,
  STANDING_WORDS,
  type Checked,
  type FindingFilter,
  type GroupBy,
  type Standing,
} from "../../app/session";
import { SEVERITIES } from "../../core/rules/finding";
import { useProblemView } from "../problem-view";
import { useChoices, useSession } from "../session-context";
import { StandingIcon } from "./standing";

const GROUPINGS: readonly { readonly by: GroupBy; readonly title: string }[] = [
  { by: "severity", title: "按轻重" },
  { by: "form", title: "按表" },
  { by: "rule", title: "按规则" },
  { by: "theme", title: "按内容" },
];

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", flexShrink: 0, gap: "6px", padding: "0 12px 5px" },
  // In the narrowest pane all counts still stand in one line.
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    "@media (max-width: 340px)": { gap: "3px" },
    flexGrow: 1,
    minWidth: 0,
  },
  chip: {
    display: "flex",
    alignItems: "center",
    gap: "3px",
    height: "24px",
    padding: "0 8px",
    "@media (max-width: 340px)": { gap: "2px", padding: "0 4px" },
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "12px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    "& svg": { fontSize: "14px" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  icon: { minWidth: "28px", maxWidth: "28px", height: "24px", flexShrink: 0 },
  search: { flex: "1 1 110px", minWidth: "100px" },
  select: { flex: "0 0 92px" },
});

/** Counts by standing, each of which shows only these; and, where asked for, a search and what the list goes by. */
export function Chips({ checked: { listed, check } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const [{ filter, searches }, setView] = useProblemView();
  const counts = countListed(listed);
  const standings: readonly Standing[] = [...SEVERITIES, ...(counts.accepted > 0 ? (["accepted"] as const) : [])];
  const form = check.submission.forms.find(({ key }) => key === filter.form);
  const show = (change: Partial<FindingFilter>): void => setView({ filter: { ...filter, ...change } });
  return (
    <>
      <div className={styles.row}>
        <div className={styles.chips} role="group" aria-label="只看">
          <Chip isChosen={filter.standing === null} onClick={() => show({ standing: null })}>
            全部 {listed.length}
          </Chip>
          {standings
            .filter((standing) => counts[standing] > 0)
            .map((standing) => (
              <Chip
                key={standing}
                isChosen={filter.standing === standing}
                onClick={() => show({ standing: filter.standing === standing ? null : standing })}
              >
                <StandingIcon standing={standing} silent />
                {STANDING_WORDS[standing]} {counts[standing]}
              </Chip>
            ))}
          {form && (
            <Chip isChosen onClick={() => show({ form: null })}>
              只看{form.name} ✕
            </Chip>
          )}
        </div>
        <Button
          className={styles.icon}
          size="small"
          appearance="subtle"
          icon={<SearchRegular />}
          aria-label="查找和分组"
          aria-expanded={searches}
          onClick={() => setView({ searches: !searches, ...(searches && { filter: { ...filter, text: "" } }) })}
        />
      </div>
      {searches && <Search filter={filter} onChange={show} />}
    </>
  );
}

function Search({
  filter,
  onChange,
}: {
  readonly filter: FindingFilter;
  readonly onChange: (change: Partial<FindingFilter>) => void;
}) {
  const styles = useStyles();
  const { choices } = useSession();
  const { groupBy } = useChoices();
  return (
    <div className={styles.row}>
      <Input
        size="small"
        className={styles.search}
        type="search"
        autoFocus
        aria-label="查找问题"
        placeholder="项目、单元格、文字"
        value={filter.text}
        onChange={(_, { value }) => onChange({ text: value })}
      />
      <Select
        size="small"
        className={styles.select}
        aria-label="分组方式"
        value={groupBy}
        onChange={(_, { value }) =>
          choices.set({ groupBy: GROUPINGS.find(({ by }) => by === value)?.by ?? "severity" })
        }
      >
        {GROUPINGS.map(({ by, title }) => (
          <option key={by} value={by}>
            {title}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface ChipProps {
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Chip({ isChosen, onClick, children }: ChipProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, isChosen && styles.chosen)}
      aria-pressed={isChosen}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
