// Prints the verdict on each project of a ledger, with the C++ header over the C library.
//
//     c++ -std=c++17 verdicts.cpp $(pkg-config --cflags --libs fundrules) -o verdicts
//     ./verdicts ledger.tsv

#include <fundrules.hpp>

#include <array>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

constexpr int32_t date = 20250601;
constexpr std::array outcomes = {"silent", "decided", "undetermined"};

std::vector<std::string> split(const std::string &line) {
    std::vector<std::string> cells;
    std::istringstream rest(line);
    for (std::string cell; std::getline(rest, cell, '\t');)
        cells.push_back(cell);
    return cells;
}

fundrules_fact fact(const std::string &name) {
    fundrules_fact fact = 0;
    fundrules::detail::done(fundrules_fact_find(name.data(), name.size(), &fact));
    return fact;
}

std::string verdict(const fundrules::Assessment &answers) {
    auto word = answers.word(FUNDRULES_FIELD_ACCEPTANCE_VERDICT);
    if (!word)
        return "-";
    const char *name = nullptr;
    size_t length = 0;
    fundrules::detail::done(
        fundrules_field_get_word(FUNDRULES_FIELD_ACCEPTANCE_VERDICT, *word, &name, &length));
    return std::string(name, length);
}

void print(const std::string &id, const fundrules::Assessment &answers) {
    auto repays = answers.amount(FUNDRULES_FIELD_CLAWBACK_REPAY_NOW);
    auto clauses = answers.texts(FUNDRULES_QUESTION_CLAWBACK, FUNDRULES_LIST_CLAUSES);
    std::cout << id << '\t' << outcomes.at(answers.outcome(FUNDRULES_QUESTION_ACCEPTANCE)) << '\t'
              << verdict(answers) << '\t'
              << outcomes.at(answers.outcome(FUNDRULES_QUESTION_CLAWBACK)) << '\t'
              << (repays ? std::to_string(*repays) : "-") << '\t'
              << (clauses.empty() ? "-" : clauses.front()) << '\n';
}

} // namespace

int main(int count, char **arguments) try {
    std::ifstream ledger(count == 2 ? arguments[1] : "");
    std::string line;
    if (!std::getline(ledger, line)) {
        std::cerr << "usage: verdicts LEDGER\n";
        return 2;
    }
    const fundrules::Regime regime("guangyuan");
    const auto names = split(line);
    std::vector<fundrules_fact> facts(1);
    for (size_t column = 1; column < names.size(); column++)
        facts.push_back(fact(names[column]));
    while (std::getline(ledger, line)) {
        const auto cells = split(line);
        fundrules::Project project(cells.at(0));
        for (size_t column = 1; column < cells.size(); column++)
            if (!cells[column].empty())
                project.text(facts.at(column), cells[column]);
        print(cells[0], regime.assess(project, date));
    }
    return 0;
} catch (const fundrules::Error &error) {
    std::cerr << error.code() << ": " << error.what() << '\n';
    return 1;
}
