/// The directives a lesson can use. This list is the only place that names them all.
enum Directives {
    static let all: [any Directive.Type] = [
        PlayerDirective.self, FramesDirective.self, PictureDirective.self, SliderDirective.self,
        PaletteDirective.self, SizesDirective.self, KTableDirective.self, RunsDirective.self, InertiaDirective.self,
        ListingDirective.self, FormulaDirective.self, ExerciseDirective.self, AnswerDirective.self, NoteDirective.self,
        MisconceptionDirective.self, ProvenanceDirective.self,
        ByHandDirective.self, WhyMeanDirective.self,
        BestAndWorstDirective.self, StartsTableDirective.self, StripsDirective.self,
        EndSolutionsDirective.self, StartsOverKDirective.self,
        WhatToUseDirective.self, EachKDirective.self,
        RaceDirective.self, DrawsDirective.self,
    ]
}
