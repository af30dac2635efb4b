/// How the page looks: on paper, on a telephone, by day and by night.
enum Stylesheet {
    static let text = #"""
        :root {
          color-scheme: light dark;
          --paper: #fcfcfa; --sheet: #ffffff; --ink: #1d1f21; --soft: #5b6166; --line: #e2e2dc; --ground: #eeeee9;
          --block: #b42318; --warn: #8f5b00; --note: #566069; --waived: #47663b; --problem: #7a3a9c; --good: #1f7a43;
          --value: #6c8ebf; --part: #2f5d9b; --mark: #ffe9a8; --mark-ink: #1d1f21; --focus: #2f5d9b;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #16181a; --sheet: #1d2023; --ink: #e6e4df; --soft: #a3a8ad; --line: #33383d; --ground: #2a2e32;
            --block: #ff8a7d; --warn: #e5b05c; --note: #a9b4bd; --waived: #9cc48d; --problem: #d3a2ee; --good: #7fd19e;
            --value: #5778a8; --part: #9dc1f5; --mark: #5c4a12; --mark-ink: #fff3cf; --focus: #9dc1f5;
          }
        }
        * { box-sizing: border-box; }
        html { font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; background: var(--paper); color: var(--ink); }
        body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 64rem; }
        h1, h2, h3, p, ul, dl, dd, figure, fieldset { margin: 0; padding: 0; }
        h1 { font-size: 1.75rem; line-height: 1.25; font-weight: 600; letter-spacing: -.01em; text-wrap: balance; }
        h2 { font-size: 1.2rem; font-weight: 600; margin: 3.25rem 0 1rem; }
        h3 { font-size: 1.02rem; font-weight: 600; }
        code, pre, .place { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace; font-size: .86em; }
        small, .small { font-size: .82rem; color: var(--soft); font-weight: 400; }
        :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
        [hidden] { display: none !important; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: .5rem; background: var(--sheet); padding: .4rem .8rem; }
        .brand { color: var(--soft); font-weight: 600; margin-bottom: .35rem; }
        .verdict.refused { color: var(--block); } .verdict.accepted { color: var(--good); } .verdict.undecided { color: var(--problem); }
        .numbers { display: flex; flex-wrap: wrap; gap: 1.1rem 2.4rem; margin-top: 1.75rem; padding-top: 1.35rem; border-top: 1px solid var(--line); }
        .number { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
        .number dt { color: var(--soft); font-size: .86rem; order: 1; }
        .number dd { font-size: 1.5rem; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; order: 2; }
        .number dd.small { font-size: .78rem; font-weight: 400; order: 0; max-width: 12rem; }
        .number.block dd { color: var(--block); } .number.warn dd { color: var(--warn); } .number.problem dd { color: var(--problem); }
        .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.25rem; }
        figure { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.15rem 1.1rem; min-width: 0; }
        figcaption { font-weight: 600; font-size: .95rem; margin-bottom: .7rem; }
        figcaption small { display: block; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        .bars { table-layout: fixed; }
        .bars th { text-align: left; font-weight: 400; font-size: .86rem; width: 46%; padding: .17rem .7rem .17rem 0; overflow-wrap: anywhere; line-height: 1.35; }
        .bars td { font-size: .86rem; text-align: right; padding: .17rem 0; width: 3.6rem; }
        .bars td.bar { width: auto; padding-right: .6rem; }
        .bars svg { display: block; width: 100%; height: .62rem; border-radius: 2px; }
        svg .ground { fill: var(--ground); } svg .value { fill: var(--value); } svg .part { fill: var(--part); }
        .columns { display: block; width: 100%; height: 8rem; border-bottom: 1px solid var(--line); }
        .columns g:hover .value { fill: var(--part); }
        .axis { display: flex; justify-content: space-between; font-size: .8rem; color: var(--soft); padding-top: .25rem; }
        .top-value { font-size: .8rem; color: var(--soft); font-variant-numeric: tabular-nums; border-bottom: 1px dotted var(--line); }
        .numbers-table { font-size: .86rem; margin-top: .35rem; } .numbers-table summary { color: var(--soft); font-size: .8rem; }
        .numbers-table th, .numbers-table td { text-align: left; font-weight: 400; padding: .1rem .8rem .1rem 0; border-top: 1px solid var(--line); }
        summary { cursor: pointer; }
        .filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: end; gap: .7rem 1.25rem; padding: .8rem 0; margin-bottom: .5rem; background: var(--paper); border-bottom: 1px solid var(--line); font-size: .88rem; }
        .filter .search { flex: 1 1 15rem; } .filter .search span, .filter label > span { display: block; color: var(--soft); font-size: .78rem; }
        .filter input[type=search], .filter select, .filter button { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: .34rem .6rem; min-height: 2.2rem; }
        .filter input[type=search] { width: 100%; } .filter button { cursor: pointer; }
        .filter fieldset { border: 0; display: flex; gap: .9rem; min-height: 2.2rem; align-items: center; } .filter fieldset label { line-height: 2.2rem; } .filter legend { position: absolute; left: -100rem; }
        .filter output { color: var(--soft); min-height: 2.2rem; display: flex; align-items: center; margin-left: auto; }
        .kind { margin: 2.1rem 0 0; } .kind > .code { color: var(--soft); margin-bottom: .35rem; }
        .count { color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
        .story { margin: .1rem 0 .6rem; font-size: .9rem; } .story > summary { color: var(--soft); width: fit-content; }
        .story dl { padding: .5rem 0 .3rem; }
        dl { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .25rem 1rem; }
        .numbers, .number { grid-template-columns: none; }
        dt { color: var(--soft); } dd { overflow-wrap: anywhere; }
        .finding { border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 2.6rem; }
        .finding:last-of-type { border-bottom: 1px solid var(--line); }
        .finding > summary { display: grid; grid-template-columns: 4.2rem minmax(0, 2fr) minmax(0, 3fr); gap: 0 1rem; padding: .5rem 0; align-items: baseline; list-style: none; }
        .finding > summary::-webkit-details-marker { display: none; }
        .finding > summary:hover { background: var(--ground); }
        .finding .place, .finding .message { overflow-wrap: anywhere; } .finding .message { font-size: .95rem; } .body .place { font-size: .82rem; }
        .level { font-size: .84rem; font-weight: 600; } .level::before { content: "●"; margin-right: .4em; font-size: .7em; vertical-align: .12em; }
        .block > summary .level { color: var(--block); } .warn > summary .level { color: var(--warn); } .note > summary .level { color: var(--note); font-weight: 400; } .waived > summary .level { color: var(--waived); font-weight: 400; }
        .finding .body { padding: .2rem 0 1.2rem 5.2rem; font-size: .92rem; }
        .quote { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; margin: 0 0 .7rem; overflow-x: auto; white-space: pre; }
        .quote .line { color: var(--soft); margin-right: 1.2em; user-select: none; }
        mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; padding: .05em .1em; }
        .remedy { margin-bottom: .7rem; max-width: 46rem; overflow-wrap: anywhere; } .remedy::before { content: "→ "; color: var(--soft); }
        .body ul, .problems ul { list-style: none; } .body dl { font-size: .88rem; }
        .problems li { border-left: 3px solid var(--problem); padding: .1rem 0 .1rem .9rem; margin: .9rem 0; overflow-wrap: anywhere; }
        .problems .remedy { margin: .15rem 0 0; }
        .none, .left { color: var(--soft); padding: .6rem 0; }
        footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .82rem; }
        .facts { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; overflow-wrap: anywhere; }
        @media screen and (max-width: 44rem) {
          body { padding: 1.5rem 1rem 3rem; } h1 { font-size: 1.4rem; }
          .finding > summary { grid-template-columns: 4.2rem minmax(0, 1fr); } .finding .message { grid-column: 2; }
          .finding .body { padding-left: 0; } dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .45rem; }
          .number dd { margin: 0; } .filter { position: static; } .bars th { width: 52%; }
        }
        @media print {
          :root { --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --ground: #eee; --block: #a01010; --warn: #704800; --note: #444; --value: #8aa; --part: #355; --mark: #eee; --mark-ink: #000; }
          html { font-size: 10.5pt; } body { max-width: none; padding: 0; }
          .filter, .skip, .numbers-table, .story > summary { display: none !important; }
          .finding { content-visibility: visible; } .finding, figure, .problems li { break-inside: avoid; } h2, h3 { break-after: avoid; }
          .quote { white-space: pre-wrap; padding: .3rem .6rem; } .finding .body { padding: 0 0 .5rem 5.2rem; font-size: .88rem; }
          .finding > summary { padding: .3rem 0; } .remedy, .quote { margin-bottom: .3rem; } dl { gap: 0 .8rem; grid-template-columns: 6rem minmax(0, 1fr); } h2 { margin-top: 1.8rem; }
        }
        """#
}
