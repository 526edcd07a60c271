"use client";

import "./globals.css";

/** The last resort, when not even the layout could be drawn: no words can be looked up here, so both languages stand in it. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN" data-theme="jigai">
      <body>
        <main className="wrap py-12">
          <h1>这一页暂时打不开</h1>
          <p className="lead mt-3">已经保存的内容没有受影响。请过几分钟再试。</p>
          <p className="mt-2 text-ink-2" lang="en">
            This page cannot be opened just now. What was saved is safe. Try again in a few minutes.
          </p>
          {error.digest && <p className="code mt-4">{error.digest}</p>}
          <p className="mt-6">
            <button type="button" className="btn btn-primary" onClick={reset}>
              再试一次 · <span lang="en">Try again</span>
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
