/**
 * The answer to a question that is asked far more often than it changes: asked at most once per
 * `milliseconds`, by one caller for all. A failure is not remembered.
 */
export function rememberFor<Answer>(milliseconds: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  let until = 0;
  return () => {
    if (answer && Date.now() < until) return answer;
    until = Date.now() + milliseconds;
    answer = ask();
    answer.catch(() => (until = 0));
    return answer;
  };
}
