"""What the program says of the world, each declared by the first 60 letters of its Czech.

A new sentence comes into `ASKED`, with its two cases.
"""

ASKED: dict[str, tuple[str, str, str]] = {
    "Úkon bez druhé osoby je z doby, kdy evidenci vedl jeden člov": (
        "queries.two_register.done_by_two",
        "store/test_named_second.py::test_nobody_has_to_be_named",
        "store/test_named_second.py::test_the_register_says_that_a_name_is_no_proof",
    ),
    "jsou z doby, kdy v evidenci nikdo neměl heslo: obě osoby jso": (
        "queries.two_register.done_by_two",
        "store/test_named_second.py::test_the_register_says_that_a_name_is_no_proof",
        "store/test_named_second.py::test_the_register_of_a_store_with_passwords_says_no_such_thing",
    ),
    "Doklad s tímto kódem v evidenci není.": (
        "queries.scanned.look_up",
        "ui/test_papers_page.py::test_a_paper_of_another_store_is_said",
        "journeys/test_scanned_everywhere.py::test_a_planted_lie_is_found",
    ),
    "{text} je z našich štítků, ale žádná věc ho nemá.": (
        "queries.scanned.look_up",
        "journeys/test_scanned_everywhere.py::test_what_is_said_of_a_scan_is_what_the_books_say",
        "journeys/test_scanned_everywhere.py::test_a_planted_lie_is_found",
    ),
    "„{text}“ v evidenci není.": (
        "queries.scanned.look_up",
        "journeys/test_scanned_by_who_looks.py::test_what_is_in_no_book_is_said_after_they_were_asked",
        "journeys/test_scanned_by_who_looks.py::test_what_is_in_the_books_is_shown_and_never_denied",
    ),
    "„{text}“ patří mimo váš útvar.": (
        "queries.scanned.look_up",
        "journeys/test_scanned_by_who_looks.py::test_of_another_unit_a_lead_is_told_that_and_no_more",
        "journeys/test_scanned_by_who_looks.py::test_its_card_opens_for_who_may_see_it",
    ),
    "{text} je prázdný štítek: žádná věc ho zatím nemá.": (
        "queries.scanned.look_up",
        "journeys/test_scanned_by_who_looks.py::test_in_a_check_a_lead_is_told_what_the_books_say_of_a_code_and_offered_nothing",
        "journeys/test_scanned_by_who_looks.py::test_what_is_in_the_books_is_shown_and_never_denied",
    ),
    "nikdo": (
        "queries.scanned.look_up",
        "journeys/test_scanned_by_who_looks.py::test_what_is_in_no_book_is_said_after_they_were_asked",
        "journeys/test_scanned_by_who_looks.py::test_its_card_opens_for_who_may_see_it",
    ),
    "Náš štítek, ale věc není z vašeho útvaru: odložte ji stranou": (
        "queries.unit_check.whose",
        "journeys/test_scanned_by_who_looks.py::test_in_a_check_a_lead_is_told_what_the_books_say_of_a_code_and_offered_nothing",
        "journeys/test_scanned_by_who_looks.py::test_its_card_opens_for_who_may_see_it",
    ),
    "V evidenci je, ale není z vašeho útvaru: odložte ji stranou.": (
        "queries.unit_check.whose",
        "journeys/test_scanned_by_who_looks.py::test_in_a_check_a_lead_is_told_what_the_books_say_of_a_code_and_offered_nothing",
        "journeys/test_scanned_by_who_looks.py::test_its_card_opens_for_who_may_see_it",
    ),
    "%n věc nikdo nekontroloval; zapíše se jako nekontrolovaná.": (
        "domain.unit_check_result.unchecked",
        "journeys/test_scanned_by_who_looks.py::test_what_was_not_looked_at_is_said_to_be_so_and_the_lead_leads_the_check",
        "journeys/test_unit_check.py::test_twenty_members_twelve_things_a_power_cut_and_the_report",
    ),
    "%n věc se zapíše jako „nemá u sebe“.": (
        "domain.unit_check_result.lines",
        "domain/test_unit_check.py::test_the_result_names_what_differs",
        "domain/test_unit_check.py::test_nobody_is_said_not_to_have_what_nobody_looked_at",
    ),
    "nemá u sebe": (
        "domain.unit_check_result.lines",
        "domain/test_unit_check.py::test_the_result_names_what_differs",
        "domain/test_unit_check.py::test_nobody_is_said_not_to_have_what_nobody_looked_at",
    ),
    "nemá u sebe, držitel dohledá": (
        "domain.unit_check_result.lines",
        "domain/test_unit_check.py::test_the_result_names_what_differs",
        "domain/test_unit_check.py::test_nobody_is_said_not_to_have_what_nobody_looked_at",
    ),
    "Zkontrolováno je všechno": (
        "domain.unit_check_result.unchecked",
        "journeys/test_unit_check.py::test_twenty_members_twelve_things_a_power_cut_and_the_report",
        "journeys/test_scanned_by_who_looks.py::test_what_was_not_looked_at_is_said_to_be_so_and_the_lead_leads_the_check",
    ),
    "Zkontrolováno je všechno.": (
        "domain.unit_check_result.unchecked",
        "journeys/test_unit_check.py::test_twenty_members_twelve_things_a_power_cut_and_the_report",
        "journeys/test_scanned_by_who_looks.py::test_what_was_not_looked_at_is_said_to_be_so_and_the_lead_leads_the_check",
    ),
    "Nic: vše souhlasí s evidencí.": (
        "domain.unit_check_result.lines",
        "documents/test_unit_check.py::test_that_all_agrees_is_said_only_where_all_was_looked_at",
        "documents/test_unit_check.py::test_that_all_agrees_is_said_only_where_all_was_looked_at",
    ),
    "počty souhlasí s evidencí": (
        "operations.stocktake_counts.told_at",
        "ui/test_stocktake_page.py::test_a_place_agrees_only_where_every_count_does",
        "ui/test_stocktake_page.py::test_a_place_agrees_only_where_every_count_does",
    ),
    "%n věc patří jinam nebo ji evidence nezná": (
        "operations.stocktake_counts.told_at",
        "operations/test_stocktake_truth.py::test_what_the_books_have_at_another_place_is_listed_and_in_no_sum",
        "operations/test_stocktake_truth.py::test_a_piece_that_was_issued_after_its_scan_was_there",
    ),
    "%n neznámý kód": (
        "queries.stocktake.result_view",
        "operations/test_stocktake_truth.py::test_what_the_books_have_at_another_place_is_listed_and_in_no_sum",
        "operations/test_stocktake_truth.py::test_a_piece_that_was_issued_after_its_scan_was_there",
    ),
    "neznámý kód": (
        "operations.stocktake_counts.stream_of",
        "operations/test_stocktake_truth.py::test_what_the_books_have_at_another_place_is_listed_and_in_no_sum",
        "operations/test_stocktake.py::test_scans_are_sorted_into_streams",
    ),
    "{code}: tento kód není mezi neznámými. Nic se nezapsalo; při": (
        "operations.stocktake_counts.stream_of",
        "operations/test_stocktake.py::test_only_a_code_nobody_knows_is_given_to_a_piece",
        "operations/test_stocktake.py::test_an_unknown_code_is_given_to_a_piece_which_counts_as_found_and_the_sheet_says_so",
    ),
    "Žádné rozdíly; evidenční a skutečný stav souhlasí.": (
        "documents.stocktake.StocktakePaper",
        "operations/test_stocktake.py::test_what_agrees_changes_nothing_and_is_remembered",
        "operations/test_stocktake_truth.py::test_its_papers_are_printed_at_every_stage",
    ),
    "U položek, které jsou spočítané, žádné rozdíly.": (
        "documents.stocktake.StocktakePaper",
        "operations/test_stocktake_truth.py::test_its_papers_are_printed_at_every_stage",
        "operations/test_stocktake_truth.py::test_its_papers_are_printed_at_every_stage",
    ),
    "Komise ověřila skutečný stav majetku k {day} a porovnala jej": (
        "documents.stocktake.StocktakePaper",
        "operations/test_stocktake_truth.py::test_what_the_books_have_at_another_place_is_listed_and_in_no_sum",
        "operations/test_stocktake_truth.py::test_its_papers_are_printed_at_every_stage",
    ),
    "Fronta je hotová, v útvaru nikomu nic nechybí": (
        "queries.queue.queue",
        "ui/test_counter_queue.py::test_a_unit_comes_one_after_another_and_who_is_passed_over_comes_again",
        "ui/test_counter_queue.py::test_a_unit_comes_one_after_another_and_who_is_passed_over_comes_again",
    ),
    "Nikomu nic nechybí.": (
        "queries.queue.units_lacking",
        "ui/test_counter_queue.py::test_without_a_queue_and_without_anybody_lacking_it_says_so",
        "ui/test_counter_queue.py::test_without_a_queue_and_without_anybody_lacking_it_says_so",
    ),
    "{name}: nic nechybí.": (
        "domain.sizes.missing",
        "ui/test_counter_queue.py::test_who_has_all_they_should_is_told_so",
        "ui/test_counter_queue.py::test_one_key_fills_the_cart_with_what_the_member_lacks",
    ),
    "Sada {kit}: nic nechybí.": (
        "domain.sizes.missing",
        "ui/test_counter.py::test_nothing_is_said_to_be_missing_of_what_is_held",
        "ui/test_counter.py::test_a_second_time_there_is_nothing_to_add",
    ),
    "Nic nechybí a nic není poškozené.": (
        "ui.deployments.closing.differences",
        "ui/test_deployments_page.py::test_with_nothing_out_it_closes_at_once",
        "ui/test_deployments_page.py::test_nothing_is_out_that_nobody_has_decided_about",
    ),
    "Všechno je zpátky": (
        "ui.deployments.closing.differences",
        "ui/test_deployments_page.py::test_with_nothing_out_it_closes_at_once",
        "ui/test_deployments_page.py::test_nothing_is_out_that_nobody_has_decided_about",
    ),
    "Z nasazení tohle nikdo nemá: {code}": (
        "ui.deployments.closing.differences",
        "ui/test_deployments_page.py::test_a_scan_of_what_nobody_has_is_told",
        "ui/test_deployments_page.py::test_nothing_is_out_that_nobody_has_decided_about",
    ),
    "Nic nedrží: výstupní list lze vystavit.": (
        "queries.leaving.leaving",
        "ui/test_leaver_page.py::test_all_is_settled_is_said_only_where_nothing_is_open_and_nothing_waits",
        "ui/test_leaver_page.py::test_all_is_settled_is_said_only_where_nothing_is_open_and_nothing_waits",
    ),
    "Všechno je vyrovnané.": (
        "queries.leaving.leaving",
        "ui/test_leaver_page.py::test_all_is_settled_is_said_only_where_nothing_is_open_and_nothing_waits",
        "ui/test_leaver_page.py::test_all_is_settled_is_said_only_where_nothing_is_open_and_nothing_waits",
    ),
    "Nic není v opravě": (
        "queries.repairs.overview",
        "ui/test_repairs_page.py::test_where_nothing_is_in_repair_it_says_so_and_offers_to_send",
        "ui/test_repairs_page.py::test_where_nothing_is_in_repair_it_says_so_and_offers_to_send",
    ),
    "V tomto seznamu nic nemá.": (
        "queries.inspections.scanned_piece",
        "ui/test_inspections_page.py::test_a_member_who_has_nothing_in_the_run_is_told_of",
        "ui/test_inspections_page.py::test_of_a_member_who_has_something_in_the_run_the_list_shows_that_and_nothing_is_said",
    ),
    "Nic není zapůjčeno": (
        "queries.loans.overview",
        "ui/test_loans_page.py::test_nothing_on_loan_says_what_to_do",
        "ui/test_loans_page.py::test_nothing_on_loan_says_what_to_do",
    ),
    "Podle záznamu {number} už nic nechybí. Nic se nezapsalo; ově": (
        "operations.incident_steps.NotMissing",
        "operations/test_incidents.py::test_what_is_damaged_stays_where_it_is",
        "operations/test_incidents.py::test_what_is_found_again_lies_where_it_came_from_and_the_record_stays",
    ),
    "Všechno je převzaté": (
        "operations.carried.gate_back.preview_of",
        "ui/test_gate_file.py::test_it_is_looked_at_taken_over_once_and_may_be_brought_again",
        "ui/test_gate_file.py::test_what_could_not_be_taken_over_is_told_by_person_and_taken_over_later",
    ),
    "Takový útvar v evidenci není.": (
        "ui.store_settings.roles_field.UnitsField",
        "ui/test_operators_section.py::test_what_is_typed_and_is_no_unit_is_not_passed_over",
        "ui/test_operators_section.py::test_a_unit_that_is_chosen_is_not_said_to_be_unknown",
    ),
    "Na záznamu (A) nebyly žádné věci.": (
        "documents.merge.MergePaper",
        "documents/test_merge.py::test_where_nothing_was_on_it_that_is_said_and_in_two_languages_too",
        "documents/test_merge.py::test_it_names_both_records_and_what_was_on_the_one_that_ends",
    ),
    "Zatím není podepsán žádný doklad. Každý podepsaný doklad dok": (
        "queries.integrity.integrity",
        "ui/test_reports_page.py::test_the_journal_waits_to_be_verified",
        "ui/test_reports_page.py::test_signed_paper_anchors_what_came_before",
    ),
    "Žádný člen se nenašel": (
        "queries.members.find_members",
        "ui/test_members_page.py::test_nobody_found_is_said_and_the_filter_cleared_by_its_link",
        "ui/test_members_page.py::test_nobody_found_is_said_and_the_filter_cleared_by_its_link",
    ),
    "Žádná věc ho zatím nemá.": (
        "queries.scanned.look_up",
        "journeys/test_shelves_and_proof.py::test_a_delivery_is_labelled_and_a_blank_label_is_claimed_by_scans",
        "journeys/test_scanned_by_who_looks.py::test_what_is_in_the_books_is_shown_and_never_denied",
    ),
    "„{text}“ v evidenci není. Nic se nezapsalo; ověřte kód, nebo": (
        "operations.resolve.held",
        "operations/test_denied.py::test_an_item_the_books_never_had_is_not_in_them",
        "operations/test_denied.py::test_what_is_owned_no_more_is_not_said_to_be_unknown",
    ),
    "Člen „{text}“ v evidenci není. Zkuste hledat podle jména.": (
        "operations.resolve.member",
        "operations/test_denied.py::test_a_member_whom_the_books_never_had_is_not_in_them",
        "operations/test_denied.py::test_who_has_left_is_not_said_to_be_unknown",
    ),
    "„{text}“ v evidenci není. Nic se nezapsalo. Podobně se jmenu": (
        "operations.resolve.member",
        "operations/test_resolve.py::test_who_is_called_nearly_so_is_told",
        "operations/test_denied.py::test_who_has_left_is_not_said_to_be_unknown",
    ),
    "Žádná věc bez zdroje tomu neodpovídá. Nic se nezapsalo; zkon": (
        "operations.fundings.AssignFunding",
        "operations/test_fundings.py::test_a_thing_has_one_source",
        "operations/test_fundings.py::test_a_thing_has_one_source",
    ),
    "{thing} už v evidenci není: od návrhu ji opravna vyměnila. N": (
        "operations.disposal.RecordDestruction",
        "operations/test_write_off.py::test_a_piece_exchanged_since_is_taken_out_of_the_proposal",
        "operations/test_write_off.py::test_from_the_proposal_to_the_destruction_and_back",
    ),
    "Doklad „{number}“ v evidenci není.": (
        "store.records.papers.Papers",
        "store/test_papers.py::test_a_number_no_entry_has",
        "store/test_papers.py::test_an_entry_by_its_number",
    ),
    "Příloha {number} patří mimo váš útvar.": (
        "queries.attachments.file_numbered",
        "cli/test_lead_truth.py::test_of_another_unit_is_said_that_and_no_more",
        "cli/test_lead_truth.py::test_of_their_own_unit_a_lead_is_told",
    ),
    "Doklad „{number}“ patří mimo váš útvar.": (
        "store.records.papers.Papers",
        "queries/test_scope.py::test_a_paper_of_another_unit_is_said_to_be_that_and_no_more",
        "queries/test_scope.py::test_a_paper_of_another_unit_is_said_to_be_that_and_no_more",
    ),
    "Není pro co štítky tisknout: výběru neodpovídá žádná věc.": (
        "operations.labels.RecordLabels",
        "operations/test_labels.py::test_nothing_and_nobody_s_thing_are_refused",
        "operations/test_labels.py::test_a_print_is_counted_for_each_thing",
    ),
    "K číslu {number} není uložen žádný doklad.": (
        "store.records.papers.Papers",
        "store/test_papers.py::test_nothing_is_filed_under_that_number",
        "store/test_papers.py::test_the_paper_of_a_handover",
    ),
    "Nikdo nečeká na upomínku: žádný člen nemá nic po termínu, ne": (
        "operations.loans.RemindEverybody",
        "operations/test_loans.py::test_everybody_is_reminded_who_was_not_these_days",
        "operations/test_loans.py::test_everybody_is_reminded_who_was_not_these_days",
    ),
    "Je podepsaný klíčem, který v této evidenci nikdo nezapsal. B": (
        "queries.check_paper.against",
        "queries/test_signed_paper.py::test_a_key_nobody_registered_is_forged",
        "queries/test_signed_paper.py::test_of_a_registered_key_it_is_genuine",
    ),
    "Má číslo, ale žádný doklad.": (
        "queries.paper_card.paper_card",
        "ui/test_papers_page.py::test_that_there_is_no_paper_is_said_of_what_has_none_alone",
        "ui/test_papers_page.py::test_that_there_is_no_paper_is_said_of_what_has_none_alone",
    ),
    "Nasazení „{text}“ v evidenci není. Vyberte je v přehledu nas": (
        "operations.deployments.deployment_of",
        "operations/test_denied_names.py::test_one_that_never_was_is_denied",
        "operations/test_denied_names.py::test_one_that_was_cancelled_or_closed_is_said_to_be_so",
    ),
    "Neznámý kód": (
        "queries.gate.scanned",
        "ui/test_deployments_page.py::test_a_code_of_nothing_is_said_to_be_unknown",
        "ui/test_deployments_page.py::test_what_the_books_know_is_not_said_to_be_unknown",
    ),
    "Nic nedrží": (
        "queries.incidents.new_incident",
        "ui/test_incident_page.py::test_that_nothing_is_held_is_said_of_who_holds_nothing",
        "ui/test_incident_page.py::test_that_nothing_is_held_is_said_of_who_holds_nothing",
    ),
    "V návrhu nic není": (
        "queries.write_offs.write_off",
        "ui/test_write_offs_page.py::test_that_nothing_is_in_a_proposal_is_said_of_that_proposal_alone",
        "ui/test_write_offs_page.py::test_that_nothing_is_in_a_proposal_is_said_of_that_proposal_alone",
    ),
    "Nic není po termínu.": (
        "queries.inspections.overview",
        "ui/test_inspections_page.py::test_that_nothing_is_late_is_said_until_something_is",
        "ui/test_inspections_page.py::test_that_nothing_is_late_is_said_until_something_is",
    ),
    "Nic není předloženo: načtěte věci, které komise viděla.": (
        "queries.write_offs.write_off",
        "ui/test_write_offs_page.py::test_that_nothing_lies_before_the_commission_is_said_until_a_piece_does",
        "ui/test_write_offs_page.py::test_that_nothing_lies_before_the_commission_is_said_until_a_piece_does",
    ),
    "Nikdo nenalezen": (
        "queries.deployments.roster",
        "ui/test_deployments_page.py::test_that_nobody_was_found_is_said_of_what_was_looked_for",
        "ui/test_deployments_page.py::test_that_nobody_was_found_is_said_of_what_was_looked_for",
    ),
    "Nikdo nečeká": (
        "queries.stock.card",
        "ui/test_stock_reports_parts.py::test_nobody_waits",
        "ui/test_stock_reports_parts.py::test_who_lacks_it_waits",
    ),
    "Tento kód není na žádné věci: {code}": (
        "operations.stocktake_counts.CountPiece",
        "ui/test_stocktake_page.py::test_what_wants_something_is_told_and_what_is_found_takes_that_away",
        "ui/test_stocktake_page.py::test_what_wants_something_is_told_and_what_is_found_takes_that_away",
    ),
    "Nikdo už nic nemá": (
        "queries.still_out.still_out",
        "ui/test_deployment_board.py::test_what_is_missing_by_a_report_is_not_painted_as_returned",
        "ui/test_deployment_board.py::test_once_all_came_back_it_is_painted_as_returned",
    ),
    "Venku už nic není": (
        "queries.still_out.still_out",
        "ui/test_deployments_page.py::test_what_is_missing_by_a_report_already_is_not_said_to_be_back",
        "ui/test_deployments_page.py::test_with_nothing_out_it_closes_at_once",
    ),
    "Nikdo nic nemá.": (
        "queries.still_out.still_out",
        "ui/test_deployment_board.py::test_that_nobody_has_anything_is_painted_only_once_all_is_back",
        "ui/test_deployment_board.py::test_that_nobody_has_anything_is_painted_only_once_all_is_back",
    ),
    "Nikdo se neúčastní.": (
        "queries.deployments.roster",
        "cli/test_participants.py::test_that_nobody_takes_part_is_said_until_somebody_does",
        "cli/test_participants.py::test_that_nobody_takes_part_is_said_until_somebody_does",
    ),
    "Objednávka {number} v evidenci není. Nic se nezapsalo; ověřt": (
        "operations.orders.open_order",
        "operations/test_denied_names.py::test_an_order_that_never_was_is_denied",
        "operations/test_denied_names.py::test_an_order_that_was_cancelled_or_closed_is_said_to_be_so",
    ),
    "Tento kód tu nic nemá.": (
        "queries.incidents.new_incident",
        "ui/test_incident_page.py::test_a_code_of_no_item_is_denied_and_one_there_is_begins_a_record",
        "ui/test_incident_page.py::test_a_code_of_no_item_is_denied_and_one_there_is_begins_a_record",
    ),
    "Tento člen v evidenci není.": (
        "queries.counter.card",
        "ui/test_counter.py::test_a_member_of_no_book_is_denied_and_one_there_is_stands_at_the_counter",
        "ui/test_counter.py::test_a_member_of_no_book_is_denied_and_one_there_is_stands_at_the_counter",
    ),
    "U tohoto stolu zatím nikdo": (
        "queries.gate.progress",
        "ui/test_deployments_page.py::test_that_nobody_was_at_this_desk_is_said_until_somebody_was",
        "ui/test_deployments_page.py::test_that_nobody_was_at_this_desk_is_said_until_somebody_was",
    ),
    "Už čtvrt roku nikdo nezkusil, zda lze zálohu obnovit.": (
        "domain.backup_health.judge",
        "domain/test_backup_health.py::test_a_new_store_has_a_quarter_of_a_year",
        "domain/test_backup_health.py::test_then_it_is_asked_for_every_quarter",
    ),
    "Uživatel „{name}“ v evidenci není. Známe: {known}.": (
        "store.database.Database",
        "operations/test_denied_names.py::test_an_operator_there_is_not_is_denied_and_one_there_is_works",
        "operations/test_denied_names.py::test_an_operator_there_is_not_is_denied_and_one_there_is_works",
    ),
    "V týmu teď nikdo není. Nejdřív zapište členy.": (
        "queries.personal_card.members_in",
        "operations/test_denied_names.py::test_a_unit_that_is_empty_is_said_to_be_so_and_a_team_too",
        "operations/test_denied_names.py::test_where_somebody_is_left_they_are_named",
    ),
    "V útvaru {unit} teď nikdo není. Kdo z něj odešel, toho zadej": (
        "queries.personal_card.members_in",
        "operations/test_denied_names.py::test_a_unit_that_is_empty_is_said_to_be_so_and_a_team_too",
        "operations/test_denied_names.py::test_where_somebody_is_left_they_are_named",
    ),
    "Všechno se vrátilo.": (
        "queries.repairs.repair_card",
        "ui/test_repairs_page.py::test_that_all_is_back_is_said_of_an_order_of_which_nothing_is_out",
        "ui/test_repairs_page.py::test_that_all_is_back_is_said_of_an_order_of_which_nothing_is_out",
    ),
    "Zatím nikdo. Importujte seznam, nebo účastníky přidejte ručn": (
        "queries.deployments.deployment",
        "ui/test_deployments_page.py::test_that_nobody_takes_part_is_said_until_somebody_does",
        "ui/test_deployments_page.py::test_that_nobody_takes_part_is_said_until_somebody_does",
    ),
    "Zdroj {code} evidence nezná. Nic se nezapsalo; zvolte někter": (
        "operations.orders.source",
        "operations/test_denied_names.py::test_a_source_is_denied_only_where_there_is_none",
        "operations/test_denied_names.py::test_a_source_is_denied_only_where_there_is_none",
    ),
    "Ze skladu, nikomu nesvěřena": (
        "queries.incidents.new_incident",
        "ui/test_incident_page.py::test_entrusted_to_nobody_is_what_lies_in_the_store",
        "ui/test_incident_page.py::test_entrusted_to_nobody_is_what_lies_in_the_store",
    ),
    "U žádného člena ani ve skladu": (
        "queries.incidents.new_incident",
        "ui/test_incident_page.py::test_entrusted_to_nobody_is_what_lies_in_the_store",
        "ui/test_incident_page.py::test_entrusted_to_nobody_is_what_lies_in_the_store",
    ),
    "Ze skladu, nikomu nesvěřeno": (
        "queries.incident_register.incidents_between",
        "operations/test_denied_names.py::test_what_lay_in_the_store_is_entrusted_to_nobody",
        "operations/test_denied_names.py::test_what_a_member_had_is_theirs_also_once_they_left",
    ),
    "má všechno": (
        "queries.counter.card",
        "ui/test_counter.py::test_has_everything_is_said_of_who_has",
        "ui/test_counter.py::test_has_everything_is_said_of_who_has",
    ),
    "neznámý kód, odloženo": (
        "queries.unit_check.whose",
        "operations/test_denied_names.py::test_a_code_of_nothing_is_unknown",
        "operations/test_denied_names.py::test_what_the_books_know_is_none",
    ),
    "z předaného nic nechybí": (
        "store.ledger.verify.verify",
        "journeys/test_care.py::test_the_message_follows_the_verification",
        "journeys/test_care.py::test_what_is_broken_is_not_called_safe",
    ),
    "z předaného nic nechybí, v košíku možná poslední položka neb": (
        "store.ledger.verify.verify",
        "journeys/test_care.py::test_the_message_follows_the_verification",
        "journeys/test_care.py::test_is_told_with_what_is_safe_and_the_cart_is_offered",
    ),
    "zatím nikdo nezkusil": (
        "domain.backup_health.judge",
        "ui/test_backups_section.py::test_a_trial_is_shown",
        "ui/test_backups_section.py::test_a_trial_is_shown",
    ),
    "Člen, útvar ani místo skladu „{name}“ v evidenci není. Nic s": (
        "operations.transfer.holder",
        "operations/test_denied_names.py::test_whom_nothing_can_be_transferred_to_is_denied",
        "operations/test_denied_names.py::test_who_has_left_is_no_unknown_holder",
    ),
    "Žádný doklad se nenašel": (
        "queries.papers.find_papers",
        "ui/test_papers_page.py::test_that_none_was_found_is_said_where_the_list_is_empty",
        "ui/test_papers_page.py::test_that_none_was_found_is_said_where_the_list_is_empty",
    ),
    "Žádný doklad tomu neodpovídá. Nic se nevytisklo ani neuložil": (
        "queries.papers.sheets_of",
        "operations/test_denied_names.py::test_entries_of_which_none_has_a_paper",
        "operations/test_denied_names.py::test_among_them_one_that_has",
    ),
    "„{text}“ v evidenci není. Podobné: {near}.": (
        "operations.resolve.article_line",
        "operations/test_denied_names.py::test_what_is_much_like_something_is_offered_and_what_there_is_is_found",
        "operations/test_denied_names.py::test_what_is_much_like_something_is_offered_and_what_there_is_is_found",
    ),
}
"""By the sentence: the question or the fold of the books, the test where it is true, the test of a case near it."""

NOT_OF_THE_WORLD = {
    "Nikdo takový v nabídce není",
    "&Nemá u sebe",
    "Bez něj evidenci ani její zálohy už nikdo neotevře a nikdo h",
    "Další, prosím. U pultu nikdo není.",
    "Evidence i její zálohy budou soubory, které bez hesla eviden",
    "Evidence je zašifrovaná. Bez hesla evidence ji už nikdo neot",
    "Heslo, které jste dostali, platí jen jednou. To, které si zv",
    "Jeden soubor se vším, co je v nejnovější záloze, na flash di",
    "Jedna strana s kódem, který nahradí zapomenuté heslo. Zalept",
    "Koho evidence nezná, pojmenujte celým jménem s --outside.",
    "Kdo si vezme disk, zálohu nebo kopii souboru, bez hesla evid",
    "Kódy na tomto listu nepatří žádné věci ani osobě.",
    "Nemá u sebe",
    "Není tu žádný doklad, který by šlo stornovat.",
    "Není vybrán žádný rozdíl",
    "Nevybrala se žádná věc. Nic se nezapsalo; načtěte kód, nebo",
    "Nikdo není přihlášen. Přihlaste se.",
    "Obnoví přístup k evidenci, když heslo nikdo nezná. Patří do",
    "Položka už má všechna čísla. Nejdřív zadejte, že dorazilo ví",
    "Sem se odkládají neznámé kódy a cizí věci.",
    "U pultu nikdo není a košík je prázdný.",
    "U pultu nikdo není. Nejdřív načtěte průkazku.",
    "V této evidenci nemá heslo nikdo, takže se nikdo nepřihlašuj",
    "V této záloze nemá heslo nikdo, a proto se nikdo nepřihlašuj",
    "Ve složce leží i to, co k aktualizaci nepatří a nikdo nepode",
    "Z tohoto příkazu žádný doklad nevzniká. Nic se nezapsalo; za",
    "Z ukradeného disku ani ze zkopírovaného souboru pak nikdo ni",
    "Zapomenuté heslo evidence nikdo neobnoví.",
    "Z dodávky tu zatím nic není",
    "Zatím nikdo",
    "Zatím nikdo. Napište jméno, nebo načtěte jejich průkazky jed",
    "takový zápis nesmí udělat nikdo: {}",
    "Žádná fronta není. Nejdřív vyberte útvar: Shift+F6, když tu",
    "Žádná věc není vybraná",
}
"""Of passwords, of what stands in a form or at the counter, of what a button does."""
