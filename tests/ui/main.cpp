#define BOOST_TEST_MODULE rapport_ui
#include <boost/test/included/unit_test.hpp>
