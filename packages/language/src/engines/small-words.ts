/** Common Arabic words that say nothing about a story's subject, folded. */
export const arabicSmallWords: ReadonlySet<string> = new Set(
  'من في علي الي عن مع هذا هذه ذلك تلك التي الذي الذين قد كان كانت يكون تكون لم لن ما لا ان او ثم بعد قبل كل بين حتي عند منذ حيث كما غير هو هي هم هناك بها به له لها فيها فيه عليه عليها منها منه وقد وفي ومن وقال قال اضاف وكان'.split(
    ' ',
  ),
);
