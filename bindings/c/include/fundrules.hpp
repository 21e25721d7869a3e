// fundrules.hpp: the C library for C++17. Handles free themselves, and mistakes are exceptions.
//
// Everything here is inline over fundrules.h, whose conventions hold. A value that is not known, or
// that there is none, is an empty std::optional and never a zero.
#ifndef FUNDRULES_HPP
#define FUNDRULES_HPP

#include "fundrules.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace fundrules {

/// A mistake: its status, its code such as `amount.unit-missing`, and its message.
class Error : public std::runtime_error {
public:
    Error(fundrules_status status, std::string code, const std::string &message)
        : std::runtime_error(message), status_(status), code_(std::move(code)) {}

    fundrules_status status() const noexcept { return status_; }
    const std::string &code() const noexcept { return code_; }

private:
    fundrules_status status_;
    std::string code_;
};

namespace detail {

template <typename T, fundrules_status (*Free)(T *)> struct Deleter {
    void operator()(T *handle) const noexcept { Free(handle); }
};

template <typename T, fundrules_status (*Free)(T *)>
using Owned = std::unique_ptr<T, Deleter<T, Free>>;

using OwnedError = Owned<fundrules_error, fundrules_error_free>;

using ReadText = fundrules_status (*)(const fundrules_error *, const char **, size_t *);

inline std::string read(ReadText read, const fundrules_error *error) {
    const char *text = nullptr;
    size_t length = 0;
    return read(error, &text, &length) == FUNDRULES_STATUS_OK ? std::string(text, length)
                                                              : std::string();
}

/// Throws unless the call was done. `error` is freed either way.
inline void done(fundrules_status status, fundrules_error *error = nullptr) {
    OwnedError owned(error);
    if (status == FUNDRULES_STATUS_OK)
        return;
    std::string code = read(fundrules_error_get_code, error);
    std::string message = read(fundrules_error_get_message, error);
    throw Error(status, code, message.empty() ? fundrules_status_name(status) : message);
}

/// Empty when there is no value.
template <typename T, typename Call> std::optional<T> maybe(Call call) {
    T value{};
    fundrules_status status = call(&value);
    if (status == FUNDRULES_STATUS_NO_VALUE)
        return std::nullopt;
    done(status);
    return value;
}

/// Takes a text that the library gives away.
template <typename Call> std::string take(Call call) {
    char *text = nullptr;
    size_t length = 0;
    call(&text, &length);
    std::unique_ptr<char, Deleter<char, fundrules_text_free>> owned(text);
    return std::string(text, length);
}

} // namespace detail

/// What is known about one project.
class Project {
public:
    explicit Project(std::string_view id) {
        fundrules_project *made = nullptr;
        fundrules_error *error = nullptr;
        fundrules_status status = fundrules_project_new(id.data(), id.size(), &made, &error);
        detail::done(status, error);
        handle_.reset(made);
    }

    static Project from_json(std::string_view json, int32_t unit = FUNDRULES_UNIT_NONE) {
        fundrules_project *made = nullptr;
        fundrules_error *error = nullptr;
        fundrules_status status =
            fundrules_project_read_json(json.data(), json.size(), unit, &made, &error);
        detail::done(status, error);
        return Project(made);
    }

    Project &amount(fundrules_fact fact, int64_t fen) {
        return set([&](auto *p, auto **e) { return fundrules_project_set_amount(p, fact, fen, e); });
    }
    Project &rate(fundrules_fact fact, int64_t trillionths) {
        return set(
            [&](auto *p, auto **e) { return fundrules_project_set_rate(p, fact, trillionths, e); });
    }
    Project &integer(fundrules_fact fact, int64_t number) {
        return set(
            [&](auto *p, auto **e) { return fundrules_project_set_integer(p, fact, number, e); });
    }
    Project &date(fundrules_fact fact, int32_t yyyymmdd) {
        return set(
            [&](auto *p, auto **e) { return fundrules_project_set_date(p, fact, yyyymmdd, e); });
    }
    Project &yes(fundrules_fact fact, bool yes) {
        return set([&](auto *p, auto **e) { return fundrules_project_set_bool(p, fact, yes, e); });
    }
    Project &word(fundrules_fact fact, int32_t word) {
        return set([&](auto *p, auto **e) { return fundrules_project_set_word(p, fact, word, e); });
    }
    Project &words(fundrules_fact fact, uint64_t bits) {
        return set([&](auto *p, auto **e) { return fundrules_project_set_words(p, fact, bits, e); });
    }
    Project &text(fundrules_fact fact, std::string_view text, int32_t unit = FUNDRULES_UNIT_NONE) {
        return set([&](auto *p, auto **e) {
            return fundrules_project_set_text(p, fact, text.data(), text.size(), unit, e);
        });
    }

    std::string json() const {
        return detail::take([&](char **text, size_t *length) {
            detail::done(fundrules_project_write_json(handle_.get(), text, length));
        });
    }

    fundrules_project *get() const noexcept { return handle_.get(); }

private:
    explicit Project(fundrules_project *made) : handle_(made) {}

    template <typename Call> Project &set(Call call) {
        fundrules_error *error = nullptr;
        fundrules_status status = call(handle_.get(), &error);
        detail::done(status, error);
        return *this;
    }

    detail::Owned<fundrules_project, fundrules_project_free> handle_;
};

/// The answers to every question about one project.
class Assessment {
public:
    explicit Assessment(fundrules_assessment *made) : handle_(made) {}

    int32_t outcome(fundrules_question question) const {
        int32_t outcome = 0;
        detail::done(fundrules_assessment_get_outcome(handle_.get(), question, &outcome));
        return outcome;
    }
    std::optional<int64_t> amount(fundrules_field field) const {
        return detail::maybe<int64_t>([&](int64_t *value) {
            return fundrules_assessment_get_amount(handle_.get(), field, value);
        });
    }
    std::optional<int32_t> date(fundrules_field field) const {
        return detail::maybe<int32_t>([&](int32_t *value) {
            return fundrules_assessment_get_date(handle_.get(), field, value);
        });
    }
    std::optional<bool> yes(fundrules_field field) const {
        auto value = detail::maybe<int32_t>([&](int32_t *value) {
            return fundrules_assessment_get_bool(handle_.get(), field, value);
        });
        return value ? std::optional<bool>(*value != 0) : std::nullopt;
    }
    std::optional<int32_t> word(fundrules_field field) const {
        return detail::maybe<int32_t>([&](int32_t *value) {
            return fundrules_assessment_get_word(handle_.get(), field, value);
        });
    }
    /// A list of texts, such as `FUNDRULES_LIST_MISSING`.
    std::vector<std::string> texts(fundrules_question question, int32_t list) const {
        size_t count = 0;
        detail::done(fundrules_assessment_count_texts(handle_.get(), question, list, &count));
        std::vector<std::string> texts;
        for (size_t index = 0; index < count; index++) {
            const char *text = nullptr;
            size_t length = 0;
            detail::done(fundrules_assessment_get_text(handle_.get(), question, list, index, &text,
                                                       &length));
            texts.emplace_back(text, length);
        }
        return texts;
    }
    std::string json() const {
        return detail::take([&](char **text, size_t *length) {
            detail::done(fundrules_assessment_write_json(handle_.get(), text, length));
        });
    }

    fundrules_assessment *get() const noexcept { return handle_.get(); }

private:
    detail::Owned<fundrules_assessment, fundrules_assessment_free> handle_;
};

/// Values of a field, one a row: they belong to the answers that lend them, until these are filled
/// again.
template <typename T> class Values {
public:
    Values(const T *values, const uint64_t *known, size_t rows)
        : values_(values), known_(known), rows_(rows) {}

    size_t size() const noexcept { return rows_; }
    /// The value of a row below `size()`.
    std::optional<T> operator[](size_t row) const {
        return known_[row / 64] >> (row % 64) & 1 ? std::optional<T>(values_[row]) : std::nullopt;
    }
    /// The array itself; what stands where nothing is known means nothing.
    const T *data() const noexcept { return values_; }
    const uint64_t *known() const noexcept { return known_; }

private:
    const T *values_;
    const uint64_t *known_;
    size_t rows_;
};

/// The facts of many projects, an array for each fact. The arrays stay the caller's and must live as
/// long as the table; `known` is a bitmap, or NULL where every value is known.
class Columns {
public:
    explicit Columns(size_t rows) {
        fundrules_columns *made = nullptr;
        fundrules_error *error = nullptr;
        fundrules_status status = fundrules_columns_new(rows, &made, &error);
        detail::done(status, error);
        handle_.reset(made);
    }

    Columns &amounts(fundrules_fact fact, const int64_t *fen, const uint64_t *known = nullptr) {
        return set(fundrules_columns_set_amounts, fact, fen, known);
    }
    Columns &rates(fundrules_fact fact, const int64_t *parts, const uint64_t *known = nullptr) {
        return set(fundrules_columns_set_rates, fact, parts, known);
    }
    Columns &integers(fundrules_fact fact, const int64_t *numbers,
                      const uint64_t *known = nullptr) {
        return set(fundrules_columns_set_integers, fact, numbers, known);
    }
    Columns &dates(fundrules_fact fact, const int32_t *yyyymmdd, const uint64_t *known = nullptr) {
        return set(fundrules_columns_set_dates, fact, yyyymmdd, known);
    }
    Columns &days(fundrules_fact fact, const int32_t *days, const uint64_t *known = nullptr) {
        return set(fundrules_columns_set_days, fact, days, known);
    }
    Columns &bools(fundrules_fact fact, const uint64_t *bits, const uint64_t *known = nullptr) {
        return set(fundrules_columns_set_bools, fact, bits, known);
    }
    Columns &words(fundrules_fact fact, const uint8_t *words, const uint64_t *known = nullptr) {
        return set(fundrules_columns_set_words, fact, words, known);
    }
    Columns &word_sets(fundrules_fact fact, const int64_t *sets, const uint64_t *known = nullptr) {
        return set(fundrules_columns_set_word_sets, fact, sets, known);
    }

    fundrules_columns *get() const noexcept { return handle_.get(); }

private:
    template <typename T>
    using Set = fundrules_status (*)(fundrules_columns *, fundrules_fact, const T *,
                                     const uint64_t *, fundrules_error **);

    template <typename T>
    Columns &set(Set<T> call, fundrules_fact fact, const T *values, const uint64_t *known) {
        fundrules_error *error = nullptr;
        fundrules_status status = call(handle_.get(), fact, values, known, &error);
        detail::done(status, error);
        return *this;
    }

    detail::Owned<fundrules_columns, fundrules_columns_free> handle_;
};

/// The rulebooks that govern a place. Threads may share it.
class Regime {
public:
    explicit Regime(std::string_view id) {
        fundrules_regime *made = nullptr;
        fundrules_error *error = nullptr;
        fundrules_status status = fundrules_regime_new(id.data(), id.size(), &made, &error);
        detail::done(status, error);
        handle_.reset(made);
    }

    Regime with_setting(std::string_view name, std::string_view value) const {
        fundrules_regime *made = nullptr;
        fundrules_error *error = nullptr;
        fundrules_status status =
            fundrules_regime_with_setting(handle_.get(), name.data(), name.size(), value.data(),
                                          value.size(), &made, &error);
        detail::done(status, error);
        return Regime(made);
    }

    Assessment assess(const Project &project, int32_t yyyymmdd) const {
        fundrules_assessment *made = nullptr;
        fundrules_error *error = nullptr;
        fundrules_status status =
            fundrules_regime_assess(handle_.get(), project.get(), yyyymmdd, &made, &error);
        detail::done(status, error);
        return Assessment(made);
    }

    std::string assess_json(std::string_view json, int32_t yyyymmdd,
                            int32_t unit = FUNDRULES_UNIT_NONE) const {
        return take([&](char **text, size_t *length, fundrules_error **error) {
            return fundrules_regime_assess_json(get(), json.data(), json.size(), unit, yyyymmdd,
                                                text, length, error);
        });
    }
    /// What is due when, as JSON.
    std::string obligations_json(std::string_view project, int32_t yyyymmdd,
                                 int32_t unit = FUNDRULES_UNIT_NONE) const {
        return take([&](char **text, size_t *length, fundrules_error **error) {
            return fundrules_regime_obligations_json(get(), project.data(), project.size(), unit,
                                                     yyyymmdd, text, length, error);
        });
    }
    /// What is due when, as a calendar file.
    std::string obligations_icalendar(std::string_view project, int32_t yyyymmdd,
                                      int32_t language = FUNDRULES_LANGUAGE_CHINESE,
                                      int32_t unit = FUNDRULES_UNIT_NONE) const {
        return take([&](char **text, size_t *length, fundrules_error **error) {
            return fundrules_regime_obligations_icalendar(get(), project.data(), project.size(),
                                                          unit, yyyymmdd, language, text, length,
                                                          error);
        });
    }
    /// The flows of the regime and their steps, as JSON.
    std::string flows_json() const {
        return take([&](char **text, size_t *length, fundrules_error **) {
            return fundrules_regime_flows_json(get(), text, length);
        });
    }
    /// How a record of steps stands against a flow, as JSON.
    std::string procedure_json(std::string_view flow, std::string_view project,
                               std::string_view record, int32_t yyyymmdd,
                               int32_t unit = FUNDRULES_UNIT_NONE) const {
        return take([&](char **text, size_t *length, fundrules_error **error) {
            return fundrules_regime_procedure_json(get(), flow.data(), flow.size(), project.data(),
                                                   project.size(), record.data(), record.size(),
                                                   unit, yyyymmdd, text, length, error);
        });
    }
    /// Divides a budget among its recipients, both as JSON.
    std::string allocate_json(std::string_view budget, int32_t yyyymmdd,
                              int32_t unit = FUNDRULES_UNIT_NONE) const {
        return take([&](char **text, size_t *length, fundrules_error **error) {
            return fundrules_regime_allocate_json(get(), budget.data(), budget.size(), unit,
                                                  yyyymmdd, text, length, error);
        });
    }

    fundrules_regime *get() const noexcept { return handle_.get(); }

private:
    explicit Regime(fundrules_regime *made) : handle_(made) {}

    /// A text that a call gives away, or its mistake.
    template <typename Call> static std::string take(Call call) {
        return detail::take([&](char **text, size_t *length) {
            fundrules_error *error = nullptr;
            fundrules_status status = call(text, length, &error);
            detail::done(status, error);
        });
    }

    detail::Owned<fundrules_regime, fundrules_regime_free> handle_;
};

/// The answers for each row of a table, in memory that is used again from table to table.
class Answers {
public:
    /// Room for everything.
    Answers() {
        fundrules_answers *made = nullptr;
        fundrules_error *error = nullptr;
        fundrules_status status = fundrules_answers_new(&made, &error);
        detail::done(status, error);
        handle_.reset(made);
    }
    /// Room for some fields with the outcomes of their questions, and for whether clauses apply.
    explicit Answers(const std::vector<fundrules_field> &fields, bool clauses = false) {
        static const fundrules_field none = 0;
        fundrules_answers *made = nullptr;
        fundrules_error *error = nullptr;
        fundrules_status status = fundrules_answers_new_only(
            fields.empty() ? &none : fields.data(), fields.size(), clauses, &made, &error);
        detail::done(status, error);
        handle_.reset(made);
    }

    Answers &fill(const Regime &regime, const Columns &columns, int32_t yyyymmdd) {
        fundrules_error *error = nullptr;
        fundrules_status status =
            fundrules_answers_fill(get(), regime.get(), columns.get(), yyyymmdd, &error);
        detail::done(status, error);
        return *this;
    }

    size_t rows() const {
        size_t rows = 0;
        detail::done(fundrules_answers_count_rows(get(), &rows));
        return rows;
    }
    /// `FUNDRULES_OUTCOME_...`, one a row.
    const uint8_t *outcomes(fundrules_question question) const {
        const uint8_t *outcomes = nullptr;
        detail::done(fundrules_answers_get_outcomes(get(), question, &outcomes));
        return outcomes;
    }
    /// Fen.
    Values<int64_t> amounts(fundrules_field field) const {
        return values<int64_t>(fundrules_answers_get_amounts, field);
    }
    /// Days since 1970-01-01.
    Values<int32_t> days(fundrules_field field) const {
        return values<int32_t>(fundrules_answers_get_days, field);
    }
    /// Numbers of words (`FUNDRULES_ANSWER_...`), or 1 and 0 for yes and no.
    Values<uint8_t> codes(fundrules_field field) const {
        return values<uint8_t>(fundrules_answers_get_codes, field);
    }

    fundrules_answers *get() const noexcept { return handle_.get(); }

private:
    template <typename T>
    using Get = fundrules_status (*)(const fundrules_answers *, fundrules_field, const T **,
                                     const uint64_t **);

    template <typename T> Values<T> values(Get<T> call, fundrules_field field) const {
        const T *values = nullptr;
        const uint64_t *known = nullptr;
        detail::done(call(get(), field, &values, &known));
        return Values<T>(values, known, rows());
    }

    detail::Owned<fundrules_answers, fundrules_answers_free> handle_;
};

} // namespace fundrules

#endif
