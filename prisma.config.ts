/** Read by Prisma's own command line: `prisma generate`, and on connected machines `prisma migrate deploy`. */
export default {
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? "" },
};
