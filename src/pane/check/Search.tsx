import { Input, makeStyles, Select } from "@fluentui/react-components";
import type { FindingFilter, GroupBy } from "../../app/session";
import { useChoices, useSession } from "../session-context";

const GROUPINGS: readonly { readonly by: GroupBy; readonly title: string }[] = [
  { by: "severity", title: "按轻重" },
  { by: "form", title: "按表" },
  { by: "rule", title: "按规则" },
  { by: "theme", title: "按内容" },
];

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", flexShrink: 0, gap: "6px", padding: "0 12px 5px" },
  search: { flex: "1 1 110px", minWidth: "100px" },
  select: { flex: "0 0 92px" },
});

/** A search of the problems, and what their list goes by. Loaded when it is asked for. */
export default function Search({
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
