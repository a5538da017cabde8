import { Field, Select, Switch } from "@fluentui/react-components";
import { packChoices } from "../../app/session";
import { useSession, useSessionState } from "../session-context";
import { usePageStyles } from "./page-styles";
import { Thresholds } from "./Thresholds";

/** What is not the same in Excel and on a page. */
const WORDS = {
  excel: {
    marks: "校验后给单元格标色",
    aboutMarks:
      "标色用条件格式，不动单元格自己的格式，可随时清除。在较旧的 Excel 中，标色会清空 Excel 自己的撤销列表；本面板的撤销不受影响。",
    kept: "设置随工作簿保存。",
  },
  page: {
    marks: "校验后标记有问题的单元格",
    aboutMarks: "表上加框、标序号；保存的文件里用条件格式标色，不动单元格自己的格式。可随时清除。",
    kept: "设置保存在这台电脑的浏览器里，对所有文件有效。",
  },
} as const;

/** 设置: kept in the workbook where it has a place for them, so that everyone who opens it checks alike. */
export default function SettingsPage() {
  const styles = usePageStyles();
  const session = useSession();
  const { settings } = useSessionState();
  const words = WORDS[session.surroundings];
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>设置</h1>
      <Field className={styles.narrow} label="规则包" hint="各地的分值、阈值和等级不同；改后重新校验生效。">
        <Select
          value={settings.pack}
          onChange={(_, { value }) => void session.changeSettings({ pack: value, thresholds: {} })}
        >
          {packChoices().map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Thresholds key={settings.pack} />
      <Switch
        label={words.marks}
        checked={settings.marks}
        onChange={(_, { checked }) => void session.changeSettings({ marks: checked })}
      />
      <p className={styles.small}>{words.aboutMarks}</p>
      <Switch
        label="表格改动后提示“结果可能已过期”"
        checked={settings.staleHint}
        onChange={(_, { checked }) => void session.changeSettings({ staleHint: checked })}
      />
      <Switch
        label="在首页显示使用步骤"
        checked={settings.help}
        onChange={(_, { checked }) => void session.changeSettings({ help: checked })}
      />
      <p className={styles.small}>{words.kept}</p>
    </div>
  );
}
