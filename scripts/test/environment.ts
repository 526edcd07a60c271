const personal = /^(DATABASE_|JIGAI_(?!TEST_)|NEXTAUTH_|NEXT_|PORT$|PORTAL_URL$|NODE_ENV$|TZ$)/;

/** Tests bring their own database and settings: what is set for a portal of this machine must not reach them. */
export function testEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !personal.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: "test", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1" };
}
