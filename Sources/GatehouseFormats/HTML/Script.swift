/// The page's script: it filters, and opens what is closed before printing. The page says all it has to say without it.
enum Script {
    static let text = #"""
        "use strict";
        (() => {
          const form = document.getElementById("filter");
          const all = [...document.querySelectorAll("#findings .finding")];
          if (form) {
            const kinds = [...document.querySelectorAll("#findings .kind")];
            const search = document.getElementById("search");
            const check = document.getElementById("check");
            const open = document.getElementById("open");
            const texts = new Map();
            const text = (item, kind) => {
              if (!texts.has(item)) {
                texts.set(item, (item.textContent + " " + kind.querySelector("h3").textContent + " " +
                  kind.querySelector(".code").textContent).toLowerCase());
              }
              return texts.get(item);
            };
            const filter = () => {
              const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
              const levels = new Set([...form.querySelectorAll("[name=level]:checked")].map(box => box.value));
              let count = 0;
              for (const kind of kinds) {
                let shown = 0;
                const fits = !check.value || kind.dataset.check === check.value;
                for (const item of kind.querySelectorAll(".finding")) {
                  item.hidden = !(fits && levels.has(item.dataset.level) &&
                    words.every(word => text(item, kind).includes(word)));
                  if (!item.hidden) shown += 1;
                }
                kind.hidden = shown === 0;
                count += shown;
              }
              document.getElementById("nothing").hidden = count > 0;
              document.getElementById("shown").textContent = count === all.length ? `${count} shown` : `${count} of ${all.length} shown`;
            };
            let waiting = 0;
            const soon = () => { clearTimeout(waiting); waiting = setTimeout(filter, 60); };
            search.addEventListener("input", soon);
            form.addEventListener("change", filter);
            form.addEventListener("submit", event => event.preventDefault());
            open.addEventListener("click", () => {
              const opens = open.textContent === "Open all";
              for (const item of all) if (!item.hidden) item.open = opens;
              open.textContent = opens ? "Close all" : "Open all";
            });
            document.addEventListener("keydown", event => {
              if (event.key === "/" && event.target !== search) {
                event.preventDefault();
                search.focus();
              } else if (event.key === "Escape" && event.target === search) {
                search.value = "";
                filter();
              }
            });
            form.hidden = false;
            filter();
          }
          let closed = [];
          addEventListener("beforeprint", () => {
            closed = [...document.querySelectorAll("details.finding:not([open])")].slice(0, 200);
            for (const item of closed) item.open = true;
          });
          addEventListener("afterprint", () => { for (const item of closed) item.open = false; });
        })();
        """#
}
