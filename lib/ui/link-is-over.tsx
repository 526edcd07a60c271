import { LinkButton } from "./button";

/** Expired, used, replaced by a newer one, or never there: nobody is told which, and everybody what to do. */
export function LinkIsOver(props: { title: string; body: string; way: string; href: string }) {
  return (
    <div className="py-10">
      <h1>{props.title}</h1>
      <p className="lead mt-3">{props.body}</p>
      <p className="mt-6">
        <LinkButton href={props.href}>{props.way}</LinkButton>
      </p>
    </div>
  );
}
