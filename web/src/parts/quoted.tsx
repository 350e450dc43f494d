// Words of an article with some of them marked; and the link that leads to them.
import type { ComponentChildren } from "preact";
import type { ArticleCard, Words } from "../api";
import { articleAddress } from "../route";
import { slicer } from "../text/codepoints";
import { cut, type Mark } from "../text/layers";
import { publishedWords } from "../words/dates";

/** A stretch of an article, marks drawn; offsets of both are code points of the article. */
export function Marked({ words, marks }: { words: Words; marks: readonly Mark[] }) {
  const text = slicer(words.text);
  return (
    <>
      {cut(marks, words.start, words.end).map((piece) => {
        const part = text.slice(piece.start - words.start, piece.end - words.start);
        return piece.marks.length === 0 ? (
          part
        ) : (
          <mark key={piece.start} class={piece.marks.map((mark) => `in-${mark.layer}`).join(" ")}>
            {part}
          </mark>
        );
      })}
    </>
  );
}

/** Who published it and when: "Harbour Gazette, published 4 Mar 2026". */
export function Outlet({ article }: { article: ArticleCard | undefined }) {
  if (article === undefined) return <span>unknown report</span>;
  return (
    <span class="outlet">
      <b>{article.source ?? article.path}</b>
      {article.published === null
        ? ", publication date unknown"
        : `, published ${publishedWords(article.published, article.published_is_day)}`}
    </span>
  );
}

/** A link to words where they stand. */
export function ToWords(props: {
  article: string;
  words: readonly Words[];
  entry?: string;
  claim?: string;
  children: ComponentChildren;
}) {
  const { article, words, entry, claim, children } = props;
  const more = { ...(claim ? { claim } : {}), ...(entry ? { entry } : {}) };
  return (
    <a class="to-words" href={articleAddress(article, words, more)}>
      {children}
    </a>
  );
}
