// The page: a head with the views, and the view that the address names.
import { render } from "preact";
import { useEffect } from "preact/hooks";
import "./app.css";
import { useCounts } from "./loading";
import { type Route, useRoute } from "./route";
import { applyTheme, type Theme, THEMES, useTheme } from "./theme";
import { ActorPage } from "./views/actor";
import { ArticlePage } from "./views/article";
import { ArticlesPage } from "./views/articles";
import { Chronology } from "./views/chronology";
import { ProofPage } from "./views/proof";
import { SummaryPage } from "./views/summary";

const VIEWS = [
  { href: "#/", name: "Chronology", views: ["chronology", "entry", "proof", "actor"] },
  { href: "#/articles", name: "Reports", views: ["articles", "article"] },
  { href: "#/summary", name: "Run summary", views: ["summary"] },
];

function App() {
  const route = useRoute();
  const [theme, setTheme] = useTheme();
  const { counts, version, fault } = useCounts();
  useEffect(() => {
    const view = VIEWS.find(({ views }) => views.includes(route.view));
    document.title = `${view?.name ?? ""} · Dateline`;
    if (route.view !== "entry" && route.view !== "chronology") scrollTo(0, 0);
  }, [route.view]);
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <header class="top">
        <a class="name" href="#/">
          Dateline
        </a>
        <nav aria-label="Views">
          {VIEWS.map(({ href, name, views }) => (
            <a key={href} href={href} aria-current={views.includes(route.view) ? "page" : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <ThemeChoice theme={theme} onChange={setTheme} />
      </header>
      {fault !== null && <p class="fault" role="alert">{fault}</p>}
      <main id="main" tabIndex={-1}>
        <View route={route} version={version} counts={counts} />
      </main>
      <footer class="sources">Names of places: GeoNames, CC BY 4.0.</footer>
    </>
  );
}

function skip(event: Event) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function View(props: {
  route: Route;
  version: string;
  counts: ReturnType<typeof useCounts>["counts"];
}) {
  const { route, version, counts } = props;
  if (version === "") return <p role="status">Loading …</p>;
  switch (route.view) {
    case "chronology":
      return <Chronology filters={route.filters} open={null} version={version} />;
    case "entry":
      return <Chronology filters={route.filters} open={route.id} version={version} />;
    case "proof":
      return <ProofPage id={route.id} filters={route.filters} version={version} />;
    case "article":
      return (
        <ArticlePage
          id={route.id}
          spans={route.spans}
          claim={route.claim}
          entry={route.entry}
          version={version}
        />
      );
    case "actor":
      return <ActorPage id={route.id} version={version} />;
    case "articles":
      return <ArticlesPage text={route.text} version={version} />;
    case "summary":
      return <SummaryPage counts={counts} version={version} />;
  }
}

function ThemeChoice({ theme, onChange }: { theme: Theme; onChange: (theme: Theme) => void }) {
  return (
    <label class="theme">
      <span>Colours</span>
      <select value={theme} onChange={(event) => onChange(event.currentTarget.value as Theme)}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

applyTheme();
const root = document.getElementById("app");
if (root !== null) render(<App />, root);
