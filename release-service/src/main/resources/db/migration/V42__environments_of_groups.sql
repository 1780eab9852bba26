-- Groups named environments that were never there, or were deleted since.
update project_groups g
set environment_ids = coalesce(
        (select jsonb_agg(named.id order by named.place)
         from jsonb_array_elements_text(g.environment_ids) with ordinality named (id, place)
         where exists (select 1 from environments e where e.id = named.id and e.space_id = g.space_id)),
        '[]')
where jsonb_array_length(environment_ids) > 0;
