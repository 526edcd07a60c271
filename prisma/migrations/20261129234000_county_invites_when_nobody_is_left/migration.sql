-- The county brings somebody into a firm only while nobody is left who could: it also checks what that firm hands in.
drop policy "invitation_of_county" on "invitation";
create policy "invitation_of_county" on "invitation" for select to jigai_application
  using ((select actor_role()) = 'county' and exists (select 1 from "firm" f where f."id" = "firmId" and f."unitCode" = (select actor_unit())));
create policy "invitation_by_county" on "invitation" for insert to jigai_application
  with check ((select actor_role()) = 'county'
    and exists (select 1 from "firm" f where f."id" = "firmId" and f."unitCode" = (select actor_unit()))
    and not exists (select 1 from "account" a where a."firmId" = "invitation"."firmId" and a."disabledAt" is null));
