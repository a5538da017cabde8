/** As many answers as are worth looking through: the texts of a few workbooks. */
const MOST = 4096;

/** What was worked out of a short text alone, kept for when it is asked for again; forgotten where it becomes too much. */
export class KeptByText<Answer> {
  private readonly answers = new Map<string, Answer>();

  get(text: string): Answer | undefined {
    return this.answers.get(text);
  }

  /** Gives the answer back. */
  keep(text: string, answer: Answer): Answer {
    if (this.answers.size >= MOST) this.answers.clear();
    this.answers.set(text, answer);
    return answer;
  }
}
