// The reports: all of them, or those that hold some words.
import { useEffect, useState } from "preact/hooks";
import type { ArticleLine, Hit } from "../api";
import { useLoaded } from "../loading";
import { Marked } from "../parts/quoted";
import { articleAddress, articlesAddress } from "../route";
import { slicer } from "../text/codepoints";
import { publishedWords } from "../words/dates";
import { count, publishedFromWords } from "../words/labels";

const MOST_HITS = 100;
const TYPING_MS = 250;

export function ArticlesPage({ text, version }: { text: string; version: string }) {
  const all = useLoaded<{ articles: ArticleLine[] }>("/api/articles", {}, version);
  const found = useLoaded<{ hits: Hit[] }>(
    text === "" ? null : "/api/search", { text, limit: MOST_HITS }, version,
  );
  const hits = (found.value?.hits ?? []).filter((hit) => hit.kind === "article");
  const fault = all.fault ?? (text === "" ? null : found.fault);
  const undated = (all.value?.articles ?? []).filter((article) => article.published === null);
  return (
    <div class="page">
      <h1 tabIndex={-1}>Reports</h1>
      <Search text={text} />
      {fault !== null && <p class="fault" role="alert">{fault}</p>}
      <p class="count" role="status">
        {text === ""
          ? `${count(all.value?.articles.length ?? 0, "report")}, ${undated.length} of them undated`
          : `${count(hits.length, "report")} with these words`}
      </p>
      {text === "" ? <AllReports articles={all.value?.articles ?? []} /> : <Hits hits={hits} />}
    </div>
  );
}

function Search({ text }: { text: string }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => {
      location.hash = articlesAddress(typed);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="words">
        <span>Words in reports</span>
        <input type="search" value={typed} autocomplete="off" onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
    </form>
  );
}

function AllReports({ articles }: { articles: ArticleLine[] }) {
  return (
    <div class="scrolls">
      <table class="reports">
        <thead>
          <tr>
            <th scope="col">Published</th>
            <th scope="col">Report</th>
            <th scope="col">Outlet</th>
            <th scope="col" class="number">Claims</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={article.id}>
              <td class="date" title={`known ${publishedFromWords(article.published_from)}`}>
                {article.published === null ? <b class="badge review">undated</b> : publishedWords(article.published, article.published_is_day)}
              </td>
              <td class="title">
                <a href={articleAddress(article.id)}>{article.title ?? article.path}</a>
              </td>
              <td>{article.source ?? "unknown"}</td>
              <td class="number">{article.events + article.statements}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Hits({ hits }: { hits: Hit[] }) {
  return (
    <ul class="hits">
      {hits.map((hit) => (
        <li key={hit.id}>
          <a href={articleAddress(hit.id)}>{hit.title ?? hit.id}</a>
          <p>
            <Marked
              words={{ start: 0, end: slicer(hit.snippet).length, text: hit.snippet }}
              marks={hit.marks.map(([start, end]) => ({ start, end, layer: "focus" }))}
            />
          </p>
        </li>
      ))}
    </ul>
  );
}
