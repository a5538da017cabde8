/** From so many projects on a table tells what paragraphs would repeat. */
export const PROJECTS_FOR_A_TABLE = 4;
