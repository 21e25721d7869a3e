// The C++ header says what the C functions behind it say, and throws what they tell.
#include <fundrules.hpp>

#include <iostream>

namespace {

constexpr int32_t date = 20250301;
constexpr std::string_view project = R"({"id":"P-1","project.end_planned":"2024-06-30"})";
constexpr std::string_view record =
    R"({"steps":[{"clause":"guangyuan-oversight/9.1.3.c","on":"2024-03-01"}]})";
constexpr std::string_view budget =
    R"({"pool":100,"method":"Factor","formula":"ShareOfEachFactor",)"
    R"("factors":[{"name":"运行","weight":"40%"},{"name":"项目","weight":"60%"}],)"
    R"("recipients":[{"id":"A","scores":{"运行":"90","项目":"80"}},)"
    R"({"id":"B","scores":{"运行":"60","项目":"80"}}]})";

void check(bool holds, const char *what) {
    if (holds)
        return;
    std::cerr << "does not hold: " << what << '\n';
    std::exit(1);
}

#define CHECK(condition) check((condition), #condition)

/// Whether a call gives a text that is this one.
template <typename Call> bool gives(const std::string &wanted, Call call) {
    char *text = nullptr;
    size_t length = 0;
    if (call(&text, &length) != FUNDRULES_STATUS_OK)
        return false;
    const bool same = wanted == std::string(text, length) && !wanted.empty();
    return fundrules_text_free(text) == FUNDRULES_STATUS_OK && same;
}

/// The code of the mistake that a call throws; empty when it throws none.
template <typename Call> std::string thrown(Call call) {
    try {
        call();
    } catch (const fundrules::Error &error) {
        return error.code();
    }
    return "";
}

void texts(const fundrules::Regime &regime) {
    const char *json = project.data();
    const size_t length = project.size();
    CHECK(gives(regime.assess_json(project, date), [&](auto **text, auto *size) {
        return fundrules_regime_assess_json(regime.get(), json, length, 0, date, text, size,
                                            nullptr);
    }));
    CHECK(gives(regime.obligations_json(project, date), [&](auto **text, auto *size) {
        return fundrules_regime_obligations_json(regime.get(), json, length, 0, date, text, size,
                                                 nullptr);
    }));
    for (int32_t language : {FUNDRULES_LANGUAGE_CHINESE, FUNDRULES_LANGUAGE_ENGLISH})
        CHECK(gives(regime.obligations_icalendar(project, date, language),
                    [&](auto **text, auto *size) {
                        return fundrules_regime_obligations_icalendar(
                            regime.get(), json, length, 0, date, language, text, size, nullptr);
                    }));
    CHECK(gives(regime.flows_json(), [&](auto **text, auto *size) {
        return fundrules_regime_flows_json(regime.get(), text, size);
    }));
    CHECK(gives(regime.procedure_json("project_method", project, record, date),
                [&](auto **text, auto *size) {
                    return fundrules_regime_procedure_json(
                        regime.get(), "project_method", 14, json, length, record.data(), record.size(),
                        0, date, text, size, nullptr);
                }));
    CHECK(gives(regime.allocate_json(budget, date, FUNDRULES_UNIT_WAN),
                [&](auto **text, auto *size) {
                    return fundrules_regime_allocate_json(regime.get(), budget.data(),
                                                          budget.size(), FUNDRULES_UNIT_WAN, date,
                                                          text, size, nullptr);
                }));
}

void mistakes(const fundrules::Regime &regime) {
    CHECK(thrown([] { fundrules::Regime("atlantis"); }) == "regime.unknown");
    CHECK(thrown([&] { regime.with_setting("in_principle", "odd"); }) == "setting.unknown");
    CHECK(thrown([] { fundrules::Project::from_json("{"); }) == "json.invalid");
    CHECK(thrown([&] { regime.assess(fundrules::Project("P"), 20250229); }) == "call.date");
    CHECK(thrown([&] { regime.obligations_json("[]", date); }) == "fact.wrong-type");
    CHECK(thrown([&] { regime.procedure_json("project_method", project, "{", date); }) ==
          "json.invalid");
    CHECK(thrown([&] { regime.allocate_json(budget, date); }) == "amount.unit-missing");
    CHECK(thrown([&] { fundrules::Answers({0}); }) == "call.number");
}

void columns() {
    const fundrules::Regime regime("luoyang");
    const int64_t amounts[3] = {4000000000, 3999999999, 5};
    const uint8_t tiers[3] = {FUNDRULES_WORD_PROJECT_TIER_POINT, FUNDRULES_WORD_PROJECT_TIER_POINT,
                              FUNDRULES_WORD_PROJECT_TIER_POINT};
    const uint64_t known = 3;
    fundrules::Columns table(3);
    table.amounts(FUNDRULES_FACT_INVEST_TOTAL_PLANNED, amounts, &known);
    table.words(FUNDRULES_FACT_PROJECT_TIER, tiers);

    fundrules::Answers all, some({FUNDRULES_FIELD_SUPPORT_CAP_CEILING});
    CHECK(all.fill(regime, table, 20260301).rows() == 3);
    CHECK(some.fill(regime, table, 20260301).rows() == 3);
    for (const auto *answers : {&all, &some}) {
        const auto ceilings = answers->amounts(FUNDRULES_FIELD_SUPPORT_CAP_CEILING);
        CHECK(ceilings.size() == 3 && ceilings[0] == 800000000 && ceilings[1] == 799999999);
        CHECK(ceilings[2] == std::nullopt);
        CHECK(answers->outcomes(FUNDRULES_QUESTION_SUPPORT_CAP)[2] ==
              FUNDRULES_OUTCOME_UNDETERMINED);
    }
    CHECK(all.codes(FUNDRULES_FIELD_ACCEPTANCE_VERDICT).size() == 3);
    CHECK(all.days(FUNDRULES_FIELD_ACCEPTANCE_FILING_DUE).size() == 3);
    bool asked = true;
    try {
        some.codes(FUNDRULES_FIELD_ACCEPTANCE_VERDICT);
    } catch (const fundrules::Error &error) {
        asked = error.status() != FUNDRULES_STATUS_NO_VALUE;
    }
    CHECK(!asked);
}

} // namespace

int main() {
    const fundrules::Regime regime("guangyuan");
    texts(regime);
    mistakes(regime);
    columns();
    return 0;
}
