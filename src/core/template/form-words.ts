/** How forms say what is no label of theirs. Patterns match a `labelKey` where nothing else is said. */
export interface FormWords {
  /** What a title says somewhere, as typed. */
  readonly title: RegExp;
  /** A title that names nothing but the kind of form: it may be the end of one that begins in the row above. */
  readonly bareTitle: RegExp;
  /** The printed number of a form without white space, alone in a cell: 附件1, 附表三. */
  readonly number: RegExp;
  /** The same as it is typed right before a title: 附件1 2023年度. */
  readonly numberBeforeTitle: RegExp;
  /** Words in brackets by which columns differ; they must be the same on both sides. */
  readonly tellsColumnsApart: RegExp;
  /** A weight, a unit or how a figure is worked out, in brackets: 10分, 满分20分, 20分*执行率, 执行数/预算数. */
  readonly workedOut: RegExp;
  /** How a table's heading begins that is written downward, a few characters in each row: 绩, 效, 指, 标. */
  readonly headingBegins: RegExp;
  /** Headers that say how marks are given or where figures come from, whatever they are called where. */
  readonly aside: RegExp;
  /** How far a figure beside it goes, which anybody can reckon: 得分率, 偏离度; never what was done itself (实际完成程度), nor the rate of money. */
  readonly rate: RegExp;
  /** A line that says what a list comes to. */
  readonly sumsUp: RegExp;
  /** What a column of signs says of how the figure compares. */
  readonly compares: RegExp;
  /** A band beside a score: 优, （良）. */
  readonly band: RegExp;
  /** A numbered heading in a row of its own that has all rows up to the next thing that is known. */
  readonly section: RegExp;
  /** What heads words that a person may add, whatever it is called where: 存在问题及原因, 改进措施及结果应用方案, 项目负责人. */
  readonly remark: RegExp;
  /** A label of a number that names and counts nothing: 预算编码 301001, 联系电话 88880000. */
  readonly code: RegExp;
  /** What is printed and no content: bands, page numbers, places to sign. */
  readonly decoration: RegExp;
  /** Headings of tables, as far as they are written downward, a few characters in each row. */
  readonly headings: readonly string[];
}
